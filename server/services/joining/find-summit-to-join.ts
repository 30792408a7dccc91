import { countPlaces, findParticipation } from '#db/repositories/participations.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { doorOf } from '#domain/joining.ts';
import type { ParticipationState } from '#domain/summit.ts';
import type { Deps } from '../deps.ts';
import { getSummitByTypedCode } from './get-summit-by-typed-code.ts';

export type SummitToJoin = Pick<SummitRow, 'slug' | 'title' | 'tagline' | 'host' | 'place' | 'startsOn' | 'endsOn' | 'timeZone' | 'attribution' | 'mayChooseAttribution'>;

/** What a code opens. Of a summit that is still being prepared nothing is told, not even its name. */
export type JoiningView =
  | { door: 'not-yet' }
  | { door: 'closed' | 'over'; summit: SummitToJoin; mine: ParticipationState | null }
  | { door: 'open' | 'full'; summit: SummitToJoin; mine: ParticipationState | null; waiting: number };

/** Finds the summit behind a typed or scanned code. Refuses a code that nobody gave out with `wrong-code`, on the field `code`. */
export async function findSummitToJoin({ db, now }: Deps, actor: Actor, typed: string): Promise<JoiningView> {
  const row = await getSummitByTypedCode(db, typed);
  const [taken, mine] = await Promise.all([
    countPlaces(db, row.id),
    actor.kind === 'person' ? findParticipation(db, row.id, actor.accountId) : null,
  ]);
  const door = doorOf(row, taken, now());
  if (door === 'not-yet') return { door };
  const { slug, title, tagline, host, place, startsOn, endsOn, timeZone, attribution, mayChooseAttribution } = row;
  const summit = { slug, title, tagline, host, place, startsOn, endsOn, timeZone, attribution, mayChooseAttribution };
  const known = { summit, mine: mine?.state ?? null };
  return door === 'open' || door === 'full' ? { door, ...known, waiting: taken.waiting } : { door, ...known };
}
