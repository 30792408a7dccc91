import type { SummitRow } from '#db/repositories/summits.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import type { AgendaPersonPart, AgendaSessionKind } from '#domain/agenda/agenda-session.ts';
import { zonedDate } from '#domain/time-zone.ts';

/** What every page of an agenda says about its summit. */
export type AgendaSummitView = { slug: string; title: string; timeZone: string; licence: string; isDraft: boolean };

export type AgendaSessionView = {
  id: string;
  slug: string;
  kind: AgendaSessionKind;
  title: string;
  subtitle: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  people: { name: string; affiliation: string; part: AgendaPersonPart }[];
  isStarred: boolean;
};

/** A calendar day of the summit's zone (YYYY-MM-DD) with its sessions in order of time. */
export type AgendaDayView = { date: string; sessions: AgendaSessionView[] };

export const viewAgendaSummit = ({ slug, title, timeZone, licence, state }: SummitRow): AgendaSummitView => ({ slug, title, timeZone, licence, isDraft: state === 'draft' });

export const viewAgendaSession = (entry: PlannedAgendaSession, stars: ReadonlySet<string>): AgendaSessionView => ({
  id: entry.id,
  slug: entry.slug,
  kind: entry.kind,
  title: entry.title,
  subtitle: entry.subtitle,
  place: entry.place,
  startsAt: entry.startsAt,
  endsAt: entry.endsAt,
  people: entry.people.map(({ name, affiliation, part }) => ({ name, affiliation, part })),
  isStarred: stars.has(entry.id),
});

/** Sessions under the days on which they begin; days without a session are left out. */
export function viewAgendaDays(entries: readonly PlannedAgendaSession[], timeZone: string, stars: ReadonlySet<string> = new Set()): AgendaDayView[] {
  const days = new Map<string, AgendaSessionView[]>();
  for (const entry of entries) {
    const date = zonedDate(entry.startsAt, timeZone);
    days.set(date, [...(days.get(date) ?? []), viewAgendaSession(entry, stars)]);
  }
  return [...days].map(([date, onDay]) => ({ date, sessions: onDay }));
}
