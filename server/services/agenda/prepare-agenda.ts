import type { Actor } from '#domain/actor.ts';
import { daysOf } from '#domain/summit.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type AgendaDayView, type AgendaSummitView, viewAgendaDays, viewAgendaSummit } from './agenda-view.ts';
import { type OverlapView, viewOverlaps } from './overlap-view.ts';
import { shownAgenda } from './shown-agenda.ts';

export type AgendaPreparationView = {
  summit: AgendaSummitView;
  /** Every day of the summit, with sessions or without, and days outside it that still hold sessions. */
  days: (AgendaDayView & { isOutside: boolean })[];
  overlaps: OverlapView[];
  releaseNumber: number;
  /** How many changes the public does not see yet; null before the first release, when it sees the working agenda. */
  unreleased: number | null;
};

/** Reads the working agenda for those who prepare it. Refuses everybody else. */
export async function prepareAgenda({ db }: Deps, actor: Actor, slug: string): Promise<AgendaPreparationView> {
  const opened = await openSummit(db, actor, slug, 'agenda.edit');
  const { summit } = opened;
  const { entries, unreleased } = await shownAgenda(db, opened);
  const own = daysOf(summit);
  const filled = viewAgendaDays(entries, summit.timeZone);
  const empty = own.filter((date) => !filled.some((day) => day.date === date)).map((date) => ({ date, sessions: [] }));
  return {
    summit: viewAgendaSummit(summit),
    days: [...filled, ...empty].sort((one, other) => (one.date < other.date ? -1 : 1)).map((day) => ({ ...day, isOutside: !own.includes(day.date) })),
    overlaps: viewOverlaps(entries, summit.timeZone),
    releaseNumber: summit.releaseNumber,
    unreleased: unreleased && unreleased.length,
  };
}
