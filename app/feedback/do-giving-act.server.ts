import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { GivingAct } from '#domain/feedback/giving-forms.ts';
import { t } from '#domain/words/t.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { start } from './answer-door.server.ts';
import { questionAnchor, remarkAnchor } from './giving-links.ts';
import { giveFeedbackPath } from '#app/feedback/feedback-addresses.ts';

/** Does what was pressed on the page of a round, and leads to where it stands from now on. */
export async function doGivingAct(asked: ActionFunctionArgs, id: string, act: GivingAct): Promise<Response> {
  const { actor, services, origin } = asked.context;
  const { giving } = services;
  const at = (anchor: string) => `${giveFeedbackPath(id)}#${anchor}`;
  switch (act.intent) {
    case 'start':
      return start(asked, { by: 'round', id }, act);
    case 'remark':
      return redirect(at(remarkAnchor(await giving.giveRemark(actor, id, act))));
    case 'change':
      await giving.changeRemark(actor, id, act);
      return redirect(at(remarkAnchor(act.remarkId)));
    case 'take-back':
      await giving.takeBackRemark(actor, id, act.remarkId);
      return redirectWithFlash(at('mine'), { tone: 'good', text: t`Taken back. Its words are gone; that there was one stays in the ledger.` }, origin);
    case 'agree':
    case 'agree-no-more':
      await giving.agreeWithRemark(actor, id, { remarkId: act.remarkId, agrees: act.intent === 'agree' });
      return redirect(at(remarkAnchor(act.remarkId)));
    case 'answer':
      await giving.answerQuestion(actor, id, act);
      return redirect(at(questionAnchor(act.questionId)));
    case 'show':
      await giving.chooseShown(actor, id, act.attribution);
      return redirectWithFlash(at('read'), { tone: 'good', text: t`From now on you are shown so, with all that you gave in this round.` }, origin);
    case 'decline':
      await giving.declineMails(actor, id);
      return redirectWithFlash(at('rather-not'), { tone: 'good', text: t`You get no more mail about this round. What you gave stays.` }, origin);
    case 'finish':
      await giving.finishGiving(actor, id);
      return redirectWithFlash(at('finish'), { tone: 'good', text: t`Finished; thank you. You will be told what became of each remark.` }, origin);
  }
}
