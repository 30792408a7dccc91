import { getAccount } from '#db/repositories/accounts.ts';
import type { Actor } from '#domain/actor.ts';
import { overlappingPairs } from '#domain/agenda/overlapping-pairs.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type AgendaDayView, type AgendaSummitView, viewAgendaDays, viewAgendaSummit } from './agenda-view.ts';
import { calendarKey } from './calendar-key.ts';
import { type Inside, readInside } from './read-inside.ts';
import { ownStars } from './own-stars.ts';
import { shownAgenda } from './shown-agenda.ts';

export type OwnScheduleView = Inside & {
  summit: AgendaSummitView;
  days: AgendaDayView[];
  /** Sessions that take place at the same time, in a sentence each. */
  overlaps: string[];
  /** The address for calendar programs; whoever has it can read it. */
  calendarUrl: string;
  asOf: Date;
};

/** The sessions that the actor starred, and where two of them take place at once. Refuses visitors and drafts. */
export async function readOwnSchedule(deps: Deps, actor: Actor, slug: string): Promise<OwnScheduleView> {
  const { db, now, origin } = deps;
  const opened = await openSummit(db, actor, slug, 'agenda.star');
  const { summit } = opened;
  const { accountId } = requirePerson(actor);
  const [{ entries }, stars, account] = await Promise.all([shownAgenda(db, opened), ownStars(db, actor, summit.id), getAccount(db, accountId)]);
  const own = entries.filter(({ id }) => stars.has(id));
  const query = new URLSearchParams({ person: accountId, key: calendarKey(deps, { summitId: summit.id, accountId, revision: account.calendarRevision }) });
  return {
    summit: viewAgendaSummit(summit),
    days: viewAgendaDays(own, summit.timeZone, stars),
    overlaps: overlappingPairs(own, summit.timeZone),
    calendarUrl: `${origin}/summits/${slug}/mine.ics?${query.toString()}`,
    asOf: now(),
    ...(await readInside(db, actor, summit, now())),
  };
}
