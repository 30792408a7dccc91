import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';

/** What who facilitates may besides, so that pages of convening link to what opens for them alone. */
export type ConveningRights = { /** Plans rooms and agenda. */ mayPrepare: boolean; /** Has a place in the summit, so that Now says where they are to be. */ hasPlace: boolean };

/** What somebody may besides facilitating; refuses like the facilitators' board. */
export async function readConveningRights({ db }: Deps, actor: Actor, slug: string): Promise<ConveningRights> {
  const { standing, facts } = await openSummit(db, actor, slug, 'live.watch-board');
  return { mayPrepare: can(standing, 'summit.prepare', facts), hasPlace: standing.summit !== 'visitor' };
}
