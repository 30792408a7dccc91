import { dayInWords, listed } from '#domain/agenda/agenda-words.ts';
import { agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import { t } from '#domain/words/t.ts';
import type { AgendaSessionView } from '#server/services/agenda/agenda-view.ts';

/** "Thursday 29 January" for a calendar day. */
export const dayWords = (date: string): string => dayInWords(new Date(`${date}T12:00:00Z`), 'UTC');

const NAMES_SHOWN = 3;

/** The quiet line under a title: what kind of session, where, and with whom. A break says where only. */
export function detailWords({ kind, title, place, people }: AgendaSessionView): string {
  const names = people.map(({ name }) => name);
  const who = names.length > NAMES_SHOWN ? t`${names.slice(0, NAMES_SHOWN).join(', ')} and ${names.length - NAMES_SHOWN} more` : listed(names);
  const word = kind === 'break' || title === agendaSessionKindWords()[kind] ? '' : agendaSessionKindWords()[kind];
  return [word, place, who].filter(Boolean).join(' · ');
}

export const isOnNow = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): boolean => startsAt <= now && now < endsAt;

/** Who sees the working agenda while nothing is released: of a draft, nobody but those who prepare it. */
export const beforeRelease = ({ isDraft }: { isDraft: boolean }): string =>
  isDraft ? t`Nothing is released yet: once the summit is published, everybody sees this working agenda` : t`Nothing is released yet: everybody sees this working agenda`;

/** Who sees the newest release when it says what the working agenda says. */
export const allReleased = ({ isDraft }: { isDraft: boolean }, releaseNumber: number): string =>
  isDraft ? t`Agenda ${releaseNumber} is the same as this one; everybody sees it once the summit is published` : t`Everybody sees agenda ${releaseNumber}, which is the same as this one`;
