import { countPlaces, findParticipation } from '#db/repositories/participations.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { type Door, doorOf } from '#domain/joining.ts';
import type { ParticipationState } from '#domain/summit.ts';
import type { Deps } from '../deps.ts';
import { getSummitByTypedCode } from './get-summit-by-typed-code.ts';

export type SummitToJoin = Pick<SummitRow, 'slug' | 'title' | 'tagline' | 'host' | 'place' | 'startsOn' | 'endsOn' | 'timeZone'>;

/** What a code opens. Of a summit that is still being prepared nothing is told, not even its name. */
export type JoiningView =
  | { door: 'not-yet'; joinCode: string }
  | { door: Exclude<Door, 'not-yet'>; joinCode: string; summit: SummitToJoin; waiting: number; mine: ParticipationState | null };

/** Finds the summit behind a typed or scanned code. Refuses a code that nobody gave out with `wrong-code`, on the field `code`. */
export async function findSummitToJoin({ db, now }: Deps, actor: Actor, typed: string): Promise<JoiningView> {
  const row = await getSummitByTypedCode(db, typed);
  const [taken, mine] = await Promise.all([
    countPlaces(db, row.id),
    actor.kind === 'person' ? findParticipation(db, row.id, actor.accountId) : null,
  ]);
  const door = doorOf(row, taken, now());
  if (door === 'not-yet') return { door, joinCode: row.joinCode };
  const { slug, title, tagline, host, place, startsOn, endsOn, timeZone } = row;
  const summit = { slug, title, tagline, host, place, startsOn, endsOn, timeZone };
  return { door, joinCode: row.joinCode, summit, waiting: taken.waiting, mine: mine?.state ?? null };
}
