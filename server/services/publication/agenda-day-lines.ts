import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import type { AgendaSessionKind } from '#domain/agenda/agenda-session.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { type FloorView, isEmptyFloor, noFloor } from './floor-view.ts';
import { isReported } from './room-view.ts';
import type { ShownRoom } from './shown-rooms.ts';

export type AgendaLine = { slug: string; kind: AgendaSessionKind; title: string; subtitle: string; place: string; startsAt: Date; endsAt: Date; rooms: number; reports: number; hasPage: boolean };
export type AgendaDayLine = { date: string; lines: AgendaLine[] };

/** The agenda in short, day by day, with how many rooms a session has and how many of them have reported. */
export function agendaDayLines(entries: readonly PlannedAgendaSession[], rooms: readonly ShownRoom[], floors: ReadonlyMap<string, FloorView>, timeZone: string): AgendaDayLine[] {
  const days = new Map<string, AgendaLine[]>();
  for (const entry of entries) {
    const date = zonedDate(entry.startsAt, timeZone);
    days.set(date, [...(days.get(date) ?? []), lineOf(entry, rooms.filter(({ agendaSessionId }) => agendaSessionId === entry.id), floors.get(entry.id) ?? noFloor)]);
  }
  return [...days].map(([date, lines]) => ({ date, lines }));
}

const lineOf = (entry: PlannedAgendaSession, rooms: readonly ShownRoom[], floor: FloorView): AgendaLine => {
  const { slug, kind, title, subtitle, place, startsAt, endsAt, abstract, outcome, people, points } = entry;
  const hasPage = kind !== 'break' && (abstract !== '' || outcome !== '' || people.length > 0 || points.length > 0 || !isEmptyFloor(floor));
  return { slug, kind, title, subtitle, place, startsAt, endsAt, rooms: rooms.length, reports: rooms.filter(isReported).length, hasPage };
};
