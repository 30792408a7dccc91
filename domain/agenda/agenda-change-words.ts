import { zonedTime } from '../time-zone.ts';
import type { AgendaChange } from './agenda-changes.ts';
import { agendaSessionKindWords } from './agenda-session.ts';
import { dayInWords, listed, quoted, timeBeside } from './agenda-words.ts';
import { t } from '../words/t.ts';

const fieldWords = (): Record<Change<'text-changed'>['fields'][number], string> => ({ subtitle: t`subtitle`, abstract: t`abstract`, outcome: t`outcome` });

type Change<Kind extends AgendaChange['kind']> = Extract<AgendaChange, { kind: Kind }>;

function movedInTime({ session, from, to }: Change<'moved-in-time'>, timeZone: string): string {
  const title = quoted(session.title);
  const lastsAsLong = to.endsAt.getTime() - to.startsAt.getTime() === from.endsAt.getTime() - from.startsAt.getTime();
  const ends = (at: Date) => timeBeside(at, to.startsAt, timeZone);
  if (from.startsAt.getTime() === to.startsAt.getTime()) return t`${title} now ends at ${ends(to.endsAt)} instead of ${ends(from.endsAt)}.`;
  const moved = t`${title} moved from ${timeBeside(from.startsAt, to.startsAt, timeZone)} to ${timeBeside(to.startsAt, from.startsAt, timeZone)}`;
  return lastsAsLong ? `${moved}.` : t`${moved} and now ends at ${ends(to.endsAt)}.`;
}

function movedInPlace({ session, from, to }: Change<'moved-in-place'>): string {
  const title = quoted(session.title);
  if (!from) return t`${title} takes place in ${to}.`;
  return to ? t`${title} moved from ${from} to ${to}.` : t`${title} no longer takes place in ${from}; its place will be named.`;
}

function peopleChanged({ session, joined, left }: Change<'people-changed'>): string {
  const [title, come, gone] = [quoted(session.title), listed(joined), listed(left)];
  if (come && gone) return t`${joined.length === 1 ? t`${come} joins` : t`${come} join`} and ${left.length === 1 ? t`${gone} is no longer in` : t`${gone} are no longer in`} ${title}.`;
  if (come) return joined.length === 1 ? t`${come} joins ${title}.` : t`${come} join ${title}.`;
  if (gone) return left.length === 1 ? t`${gone} is no longer in ${title}.` : t`${gone} are no longer in ${title}.`;
  return t`What is said about the people in ${title} changed.`;
}

/** A change in one sentence for those who come, with clock times of the summit. */
export function changeSentence(change: AgendaChange, timeZone: string): string {
  const title = quoted(change.session.title);
  const when = `${dayInWords(change.session.startsAt, timeZone)}, ${zonedTime(change.session.startsAt, timeZone)}`;
  switch (change.kind) {
    case 'added':
      return t`${title} is new: ${when}${change.session.place ? `, ${change.session.place}` : ''}.`;
    case 'removed':
      return t`${title} (${when}) does not take place.`;
    case 'moved-in-time':
      return movedInTime(change, timeZone);
    case 'moved-in-place':
      return movedInPlace(change);
    case 'retitled':
      return t`${quoted(change.from)} is now called ${quoted(change.to)}.`;
    case 'kind-changed':
      return t`The kind of ${title} is now “${agendaSessionKindWords()[change.to]}”, not “${agendaSessionKindWords()[change.from]}”.`;
    case 'people-changed':
      return peopleChanged(change);
    case 'text-changed':
      return t`The ${listed(change.fields.map((field) => fieldWords()[field]))} of ${title} changed.`;
    case 'language-changed':
      return t`The language of ${title} changed.`;
    case 'questions-changed':
      return t`The strategic questions of ${title} changed.`;
  }
}
