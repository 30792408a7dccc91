import { quoted } from '#domain/agenda/agenda-words.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { zonedDate } from '#domain/time-zone.ts';

/** Whose report it is: the room's, the panel's, or the host's. */
export function authorOf({ room, agendaSession, summit, community }: PublishedReport): string {
  if (room !== null) return `Breakout room ${quoted(room.focus)}`;
  if (agendaSession !== null) return `Panel ${quoted(agendaSession.title)}`;
  return summit.host === '' ? community.name : summit.host;
}

/** How a version is cited, in a sentence that its address follows. */
export function citationWords(report: PublishedReport): string {
  const { title, kind, number, summit, publishedAt } = report;
  const where = [summit.title, summit.host, zonedDate(new Date(publishedAt), summit.timeZone).slice(0, 4)].filter(Boolean).join(', ');
  return `${authorOf(report)}. ${title}: ${reportKindWords[kind].toLowerCase()}, version ${number}. ${where}.`;
}
