import type { ActionFunctionArgs } from '@remix-run/node';
import type { ModerationAct } from '#domain/deliberation/vote-form.ts';
import { t } from '#domain/words/t.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';

/** Does the one thing that was pressed, and says what came of it. */
export async function doDeliberationAct({ params: { slug = '', deliberationSlug = '' }, context: { services, actor, origin } }: ActionFunctionArgs, act: ModerationAct): Promise<Response> {
  const address = { slug, deliberationSlug };
  const told = async (text: string, page = '/prepare') => redirectWithFlash(`/summits/${slug}/deliberations/${deliberationSlug}${page}`, { tone: 'good', text }, origin);
  switch (act.intent) {
    case 'accept':
      await services.deliberations.moderateStatement(actor, address, act);
      return told(t`Accepted. People vote on it now.`);
    case 'reject':
      await services.deliberations.moderateStatement(actor, address, act);
      return told(t`Not voted on. Its author reads why.`);
    case 'seed': {
      const added = await services.deliberations.addSeeds(actor, address, act.texts);
      return told(added === act.texts.length ? t`Added: ${added}.` : t`Added: ${added}. What stood there already was left out.`);
    }
    case 'describe':
      await services.deliberations.describeDeliberation(actor, address, act);
      return told(t`Saved.`);
    case 'open':
      await services.deliberations.openForVotes(actor, address);
      return told(t`Open. Everybody who takes part can vote.`, '');
    case 'close':
      await services.deliberations.closeDeliberation(actor, address);
      return told(t`Closed. This is the map of all votes.`, '');
  }
}
