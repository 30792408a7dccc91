import { dayInWords, listed } from '#domain/agenda/agenda-words.ts';
import { agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import type { AgendaSessionView } from '#server/services/agenda/agenda-view.ts';

/** "Thursday 29 January" for a calendar day. */
export const dayWords = (date: string): string => dayInWords(new Date(`${date}T12:00:00Z`), 'UTC');

const NAMES_SHOWN = 3;

/** The quiet line under a title: what kind of session, where, and with whom. A break says where only. */
export function detailWords({ kind, title, place, people }: AgendaSessionView): string {
  const names = people.map(({ name }) => name);
  const who = names.length > NAMES_SHOWN ? `${names.slice(0, NAMES_SHOWN).join(', ')} and ${names.length - NAMES_SHOWN} more` : listed(names);
  const word = kind === 'break' || title === agendaSessionKindWords[kind] ? '' : agendaSessionKindWords[kind];
  return [word, place, who].filter(Boolean).join(' · ');
}

export const isOnNow = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): boolean => startsAt <= now && now < endsAt;
