import type { Deps } from '../deps.ts';

/** The mark in the address of a personal calendar: only this installation can make it, and it opens one person's calendar of one summit. */
export const calendarKey = ({ sign }: Pick<Deps, 'sign'>, summitId: string, accountId: string): string => sign(`personal calendar ${summitId} ${accountId}`);

/** Compares by hash, so that the time it takes says nothing about the key. */
export const isCalendarKey = (deps: Pick<Deps, 'sign' | 'hashSecret'>, summitId: string, accountId: string, key: string): boolean =>
  deps.hashSecret(key) === deps.hashSecret(calendarKey(deps, summitId, accountId));
