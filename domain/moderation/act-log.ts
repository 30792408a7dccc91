import { actKinds, type ReasonKind, reasonKinds } from './kinds.ts';

/** What those who moderate do about what was flagged, and about posts that a filter holds. */
export const loggedKinds = [...actKinds, 'let-through', 'declined'] as const;
export type LoggedKind = (typeof loggedKinds)[number];

export type CountedAct = { month: string; kind: LoggedKind; reason: ReasonKind | null; count: number; lifted: number; appealed: number; upheld: number; /** Of the appeals, those about which nobody decided yet. */ waiting: number };

/** What was done in a community, told in numbers: nobody is named, and nothing of what was hidden is said. Months as "2026-03". */
export type ActLog = {
  total: number;
  /** The latest first; how often each kind of act. */
  months: { month: string; counts: Record<LoggedKind, number> }[];
  /** Why, of what was found wrong; only reasons that were given. */
  reasons: { reason: ReasonKind; count: number }[];
  appealed: number;
  upheld: number;
  waiting: number;
  lifted: number;
};

const none = (): Record<LoggedKind, number> => Object.fromEntries(loggedKinds.map((kind) => [kind, 0])) as Record<LoggedKind, number>;
const sum = (rows: readonly CountedAct[], of: 'count' | 'lifted' | 'appealed' | 'upheld' | 'waiting'): number => rows.reduce((total, row) => total + row[of], 0);

/** Adds up what was counted by month, kind and reason. */
export function actLog(rows: readonly CountedAct[]): ActLog {
  const months = new Map<string, Record<LoggedKind, number>>();
  for (const { month, kind, count } of rows) {
    const counts = months.get(month) ?? none();
    counts[kind] += count;
    months.set(month, counts);
  }
  return {
    total: sum(rows, 'count'),
    months: [...months].map(([month, counts]) => ({ month, counts })).toSorted((one, other) => other.month.localeCompare(one.month)),
    reasons: reasonKinds.map((reason) => ({ reason, count: sum(rows.filter((row) => row.reason === reason), 'count') })).filter(({ count }) => count > 0),
    appealed: sum(rows, 'appealed'),
    upheld: sum(rows, 'upheld'),
    waiting: sum(rows, 'waiting'),
    lifted: sum(rows, 'lifted'),
  };
}
