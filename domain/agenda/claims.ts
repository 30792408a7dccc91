import type { AgendaEntry } from './agenda-session.ts';
import { foldName } from './plain-text.ts';

/** What two sessions cannot both have at one time. */
export type Clash = { kind: 'place'; place: string } | { kind: 'person'; name: string };

/** What a session takes for itself while it lasts, with the spelling taken out of names so that they compare. */
export type Claims = {
  session: AgendaEntry;
  /** Empty: no place, or a break, which needs none to itself: coffee stands in the hall of the next session. */
  place: string;
  /** People named for a break are busy all the same. */
  people: { name: string; folded: string; accountId: string | null }[];
};

export const claimsOf = (entry: AgendaEntry): Claims => ({
  session: entry,
  place: entry.kind === 'break' ? '' : foldName(entry.place),
  people: entry.people
    .map(({ name, accountId }) => ({ name, folded: foldName(name), accountId }))
    .filter(({ folded, accountId }) => folded || accountId),
});

/** One person: the same account, or the same name where one of the two has no account. Two accounts are two people of one name. */
const isSamePerson = (one: Claims['people'][number], other: Claims['people'][number]): boolean =>
  one.accountId && other.accountId ? one.accountId === other.accountId : one.folded !== '' && one.folded === other.folded;

/** What two sessions both claim, whatever their times, in the words of the first; each person once. */
export function clashesBetween(one: Claims, other: Claims): Clash[] {
  const place: Clash[] = one.place && one.place === other.place ? [{ kind: 'place', place: one.session.place }] : [];
  const names = one.people.filter((person) => other.people.some((theirs) => isSamePerson(person, theirs))).map(({ name }) => name);
  return [...place, ...[...new Set(names)].map((name): Clash => ({ kind: 'person', name }))];
}

type Times = { startsAt: Date; endsAt: Date };

/** True when two sessions share time; one that begins as the other ends does not. */
export const isAtOneTime = (one: Times, other: Times): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** The whole minutes that two sessions share; a part of a minute counts as one. */
export const sharedMinutes = (one: Times, other: Times): number =>
  Math.max(0, Math.ceil((Math.min(one.endsAt.getTime(), other.endsAt.getTime()) - Math.max(one.startsAt.getTime(), other.startsAt.getTime())) / 60_000));
