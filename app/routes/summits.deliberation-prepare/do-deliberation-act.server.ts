import type { ActionFunctionArgs } from '@remix-run/node';
import type { ModerationAct } from '#domain/deliberation/vote-form.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';

/** Does the one thing that was pressed, and says what came of it. */
export async function doDeliberationAct({ params: { slug = '', deliberationSlug = '' }, context: { services, actor, origin } }: ActionFunctionArgs, act: ModerationAct): Promise<Response> {
  const address = { slug, deliberationSlug };
  const told = async (text: string, page = '/prepare') => redirectWithFlash(`/summits/${slug}/deliberations/${deliberationSlug}${page}`, { tone: 'good', text }, origin);
  switch (act.intent) {
    case 'accept':
      await services.deliberations.moderateStatement(actor, address, act);
      return told('Accepted. People vote on it now.');
    case 'reject':
      await services.deliberations.moderateStatement(actor, address, act);
      return told('Not voted on. Its author reads why.');
    case 'seed': {
      const added = await services.deliberations.addSeeds(actor, address, act.texts);
      return told(added === act.texts.length ? `Added: ${added}.` : `Added: ${added}. What stood there already was left out.`);
    }
    case 'describe':
      await services.deliberations.describeDeliberation(actor, address, act);
      return told('Saved.');
    case 'open':
      await services.deliberations.openForVotes(actor, address);
      return told('Open. Everybody who takes part can vote.', '');
    case 'close':
      await services.deliberations.closeDeliberation(actor, address);
      return told('Closed. This is the map of all votes.', '');
  }
}
