import type { ActionFunctionArgs } from '@remix-run/node';
import type { QuestionAct } from '#domain/strategic-question.ts';
import { t } from '#domain/words/t.ts';

const done: Record<QuestionAct['intent'], string> = {
  refine: t`The new wording stands; the one before is kept below.`,
  merge: t`The questions are one now. Points and sessions came along.`,
  answered: t`Marked as answered. Its points went back to those who gave them.`,
  'carried-on': t`Marked as carried on. Its points went back to those who gave them.`,
  reopened: t`The question is open again.`,
};

/** Does to a question what its page was asked for, and returns what to say about it. */
export async function actOnQuestion({ context, params }: ActionFunctionArgs, act: QuestionAct): Promise<string> {
  const { services, actor } = context;
  const address = { slug: params.slug ?? '', id: params.id ?? '' };
  if (act.intent === 'refine') await services.questions.refineQuestion(actor, address, act);
  else if (act.intent === 'merge') await services.questions.mergeQuestion(actor, address, act.intoId);
  else await services.questions.settleQuestion(actor, address, act);
  return done[act.intent];
}
