import { DAY_MS } from '../clock.ts';
import { closedDispositions, type Disposition } from './disposition.ts';

/** What the figures need to know of a remark; `decidedAt` is when it was closed, and means nothing while it is open. */
export type CountedRemark = { disposition: Disposition; createdAt: Date; decidedAt: Date | null };

export type LedgerFigures = {
  remarks: number;
  counts: Record<Disposition, number>;
  /** By its authors. */
  closed: number;
  /** Of those that were not taken back while they were open, in whole percent, rounded down, so that 100 is said of all alone; null where there is none. */
  shareClosed: number | null;
  /** Half of those closed were closed within so many days, a part of a day counting as one; null where none is. */
  halfWithinDays: number | null;
  /** How many whole days the one that has been open longest has waited; null where none is open. */
  oldestOpenDays: number | null;
};

/** How many remarks came to what, and how long it took. Counts nothing but what it is given. */
export function ledgerFigures(remarks: readonly CountedRemark[], now: Date): LedgerFigures {
  const counts = countsOf(remarks);
  const closed = closedIn(counts);
  const waits = remarks.flatMap(({ disposition, createdAt, decidedAt }) => (disposition === 'open' || disposition === 'taken-back' || decidedAt === null ? [] : [decidedAt.getTime() - createdAt.getTime()]));
  const open = remarks.filter(({ disposition }) => disposition === 'open');
  return {
    remarks: remarks.length,
    counts,
    closed,
    shareClosed: shareOf(closed, remarks.length - counts['taken-back']),
    halfWithinDays: waits.length === 0 ? null : Math.max(1, Math.ceil(median(waits) / DAY_MS)),
    oldestOpenDays: open.length === 0 ? null : Math.max(...open.map(({ createdAt }) => daysBetween(createdAt, now))),
  };
}

/** How many remarks came to each. */
export function countsOf(remarks: readonly Pick<CountedRemark, 'disposition'>[]): Record<Disposition, number> {
  const counts: Record<Disposition, number> = { open: 0, accepted: 0, changed: 0, declined: 0, 'taken-back': 0 };
  for (const { disposition } of remarks) counts[disposition] += 1;
  return counts;
}

/** How many of them their authors closed. */
export const closedIn = (counts: Record<Disposition, number>): number => closedDispositions.reduce((sum, each) => sum + counts[each], 0);

/** A part in whole percent, rounded down; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.floor((100 * part) / whole));

/** Whole days that went by. */
export const daysBetween = (from: Date, until: Date): number => Math.max(0, Math.floor((until.getTime() - from.getTime()) / DAY_MS));

/** In the order in which people read them: what was done first, what is to be done last. */
export const dispositionOrder: readonly Disposition[] = [...closedDispositions, 'taken-back', 'open'];

/** The smallest of which at least half are no larger. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
}
