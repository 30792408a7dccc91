import type { SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';

export type JoinSheet = Pick<SummitRow, 'slug' | 'title' | 'place' | 'startsOn' | 'endsOn' | 'timeZone' | 'joinCode' | 'state'> & { joinUrl: string };

/** What to print and hang on the wall of the hall: code, link and QR. For conveners. */
export async function readJoinSheet({ db, origin }: Deps, actor: Actor, slug: string): Promise<JoinSheet> {
  const { summit } = await openSummit(db, actor, slug, 'summit.prepare');
  const { title, place, startsOn, endsOn, timeZone, joinCode, state } = summit;
  return { slug: summit.slug, title, place, startsOn, endsOn, timeZone, joinCode, state, joinUrl: `${origin}/join/${joinCode}` };
}
