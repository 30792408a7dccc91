import type { Deps } from '../deps.ts';

/** Whose calendar of which summit; the revision counts how often its owner asked for another address. */
type Calendar = { summitId: string; accountId: string; revision: number };

/** The mark in the address of a personal calendar: only this installation can make it, and it opens one person's calendar of one summit. */
export const calendarKey = ({ sign }: Pick<Deps, 'sign'>, { summitId, accountId, revision }: Calendar): string => sign(`personal calendar ${summitId} ${accountId} ${revision}`);

/** Compares by hash, so that the time it takes says nothing about the key. */
export const isCalendarKey = (deps: Pick<Deps, 'sign' | 'hashSecret'>, calendar: Calendar, key: string): boolean =>
  deps.hashSecret(key) === deps.hashSecret(calendarKey(deps, calendar));
