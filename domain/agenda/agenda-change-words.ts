import { zonedTime } from '../time-zone.ts';
import type { AgendaChange } from './agenda-changes.ts';
import { agendaSessionKindWords } from './agenda-session.ts';
import { dayInWords, listed, quoted, timeBeside } from './agenda-words.ts';

type Change<Kind extends AgendaChange['kind']> = Extract<AgendaChange, { kind: Kind }>;

function movedInTime({ session, from, to }: Change<'moved-in-time'>, timeZone: string): string {
  const title = quoted(session.title);
  const lastsAsLong = to.endsAt.getTime() - to.startsAt.getTime() === from.endsAt.getTime() - from.startsAt.getTime();
  const ends = (at: Date) => timeBeside(at, to.startsAt, timeZone);
  if (from.startsAt.getTime() === to.startsAt.getTime()) return `${title} now ends at ${ends(to.endsAt)} instead of ${ends(from.endsAt)}.`;
  const moved = `${title} moved from ${timeBeside(from.startsAt, to.startsAt, timeZone)} to ${timeBeside(to.startsAt, from.startsAt, timeZone)}`;
  return lastsAsLong ? `${moved}.` : `${moved} and now ends at ${ends(to.endsAt)}.`;
}

function movedInPlace({ session, from, to }: Change<'moved-in-place'>): string {
  const title = quoted(session.title);
  if (!from) return `${title} takes place in ${to}.`;
  return to ? `${title} moved from ${from} to ${to}.` : `${title} no longer takes place in ${from}; its place will be named.`;
}

function peopleChanged({ session, joined, left }: Change<'people-changed'>): string {
  const are = (names: string[], one: string, many: string) => `${listed(names)} ${names.length === 1 ? one : many}`;
  const parts = [...(joined.length ? [are(joined, 'joins', 'join')] : []), ...(left.length ? [are(left, 'is no longer in', 'are no longer in')] : [])];
  return parts.length ? `${parts.join(' and ')} ${quoted(session.title)}.` : `What is said about the people in ${quoted(session.title)} changed.`;
}

/** A change in one sentence for those who come, with clock times of the summit. */
export function changeSentence(change: AgendaChange, timeZone: string): string {
  const title = quoted(change.session.title);
  const when = `${dayInWords(change.session.startsAt, timeZone)}, ${zonedTime(change.session.startsAt, timeZone)}`;
  switch (change.kind) {
    case 'added':
      return `${title} is new: ${when}${change.session.place ? `, ${change.session.place}` : ''}.`;
    case 'removed':
      return `${title} (${when}) does not take place.`;
    case 'moved-in-time':
      return movedInTime(change, timeZone);
    case 'moved-in-place':
      return movedInPlace(change);
    case 'retitled':
      return `${quoted(change.from)} is now called ${quoted(change.to)}.`;
    case 'kind-changed':
      return `The kind of ${title} is now “${agendaSessionKindWords[change.to]}”, not “${agendaSessionKindWords[change.from]}”.`;
    case 'people-changed':
      return peopleChanged(change);
    case 'text-changed':
      return `The ${listed(change.fields)} of ${title} changed.`;
    case 'language-changed':
      return `The language of ${title} changed.`;
    case 'questions-changed':
      return `The strategic questions of ${title} changed.`;
  }
}
