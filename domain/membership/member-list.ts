import { emailField } from '../account.ts';
import { t } from '../words/t.ts';

/** What a list of people to invite may be at most; who has more brings them in pieces. */
export const memberListLimits = { bytes: 256 * 1024, lines: 500 } as const;

/** A line of the list as it was written; lines are counted from 1. */
export type WrittenLine = { line: number; cells: readonly string[] };

/** What will happen to a line, and to which address; an address that cannot be used stands as it was written. */
export type PlannedLine = { line: number; email: string } & (
  | { outcome: 'invite' | 'invite-again' | 'already-invited' | 'already-member' }
  /** The same address stands in an earlier line, which counts. */
  | { outcome: 'repeated'; ofLine: number }
  | { outcome: 'invalid'; reason: string }
);
export type MemberPlan = { lines: PlannedLine[]; /** How many will get a mail. */ toInvite: number; invalid: number; /** Heads of columns that are not used. */ unused: string[] };

/** What is known of addresses: members here, and invited with a link that works or has ended. */
export type KnownAddresses = { members: ReadonlySet<string>; invited: ReadonlySet<string>; ended: ReadonlySet<string> };

const HEAD = /^(?:e-?mail(?: address)?|mail|address|correo(?: electrónico)?|dirección)$/u;

type Columns = { email: number; unused: string[]; rows: readonly WrittenLine[] };

/** The column with addresses: the one whose head says so, or the only one there is; null where neither is so. */
export function columnsOf(written: readonly WrittenLine[]): Columns | null {
  const [first, ...rest] = written;
  if (!first) return null;
  const heads = first.cells.map((cell) => cell.trim().toLowerCase());
  const email = heads.findIndex((head) => HEAD.test(head));
  if (email >= 0) return { email, unused: first.cells.map((cell) => cell.trim()).filter((cell, place) => place !== email && cell !== ''), rows: rest };
  const isOnlyColumn = written.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length <= 1);
  return isOnlyColumn ? { email: 0, unused: [], rows: written } : null;
}

/** The addresses of a list as they are kept, for which it is to be looked up what is known of them. */
export const addressesIn = ({ email, rows }: Columns): string[] => [...new Set(rows.flatMap(({ cells }) => emailField.safeParse(cells[email] ?? '').data ?? []))];

/** What would happen to each line of a list. */
export function planMembers({ email: column, rows, unused }: Columns, known: KnownAddresses): MemberPlan {
  const firstLines = new Map<string, number>();
  const lines = rows.map(({ line, cells }): PlannedLine => {
    const written = (cells[column] ?? '').trim();
    const read = emailField.safeParse(written);
    if (!read.success) return { line, email: written, outcome: 'invalid', reason: written === '' ? t`No address stands in this line.` : (read.error.issues[0]?.message ?? t`This address cannot be used.`) };
    const ofLine = firstLines.get(read.data);
    if (ofLine !== undefined) return { line, email: read.data, outcome: 'repeated', ofLine };
    firstLines.set(read.data, line);
    if (known.members.has(read.data)) return { line, email: read.data, outcome: 'already-member' };
    if (known.invited.has(read.data)) return { line, email: read.data, outcome: 'already-invited' };
    return { line, email: read.data, outcome: known.ended.has(read.data) ? 'invite-again' : 'invite' };
  });
  return { lines, toInvite: lines.filter(getsMail).length, invalid: lines.filter(({ outcome }) => outcome === 'invalid').length, unused };
}

/** Whether a line leads to a mail. */
export const getsMail = ({ outcome }: PlannedLine): boolean => outcome === 'invite' || outcome === 'invite-again';
