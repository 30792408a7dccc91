import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, credentials, feedbackGivers, feedbackRounds, reports } from '#db/schema/index.ts';
import type { SubjectAddress, SubjectKind } from '#domain/feedback/subject.ts';
import { notFound } from '#domain/refusal.ts';

export type RoundRow = typeof feedbackRounds.$inferSelect;
export type GiverRow = typeof feedbackGivers.$inferSelect;

/** What rounds are about, as the database knows it. */
export type SubjectOfRounds = { kind: SubjectKind; id: string };

const columns = { credential: feedbackRounds.credentialId, report: feedbackRounds.reportId } as const;

/** Rounds that are about this. */
export const isAbout = ({ kind, id }: SubjectOfRounds) => eq(columns[kind], id);

/** The columns of a round that is about this. */
export const aboutColumns = ({ kind, id }: SubjectOfRounds) => ({ credentialId: kind === 'credential' ? id : null, reportId: kind === 'report' ? id : null });

/** What a round is about. */
export function subjectOf({ credentialId, reportId }: Pick<RoundRow, 'credentialId' | 'reportId'>): SubjectOfRounds {
  if (credentialId !== null) return { kind: 'credential', id: credentialId };
  if (reportId === null) throw new Error('A round is about something.');
  return { kind: 'report', id: reportId };
}

/** A round by its id, with the address of what it is about; refuses with `not-found`. */
export async function getRound(db: DbOrTx, id: string): Promise<{ round: RoundRow; about: SubjectAddress }> {
  const [row] = await db
    .select({ round: feedbackRounds, credential: credentials.slug, report: reports.slug })
    .from(feedbackRounds)
    .leftJoin(credentials, eq(credentials.id, feedbackRounds.credentialId))
    .leftJoin(reports, eq(reports.id, feedbackRounds.reportId))
    .where(eq(feedbackRounds.id, id));
  if (!row) throw notFound('round of feedback');
  return { round: row.round, about: addressOf(row) };
}

/** What the report was called that people were asked about, as a column; null of a credential, and before a round opens. What its draft is called since is for those who compose it. */
export const reportAsked = sql<string | null>`case when ${feedbackRounds.reportId} is not null and ${feedbackRounds.content} <> '' then ${feedbackRounds.content}::json ->> 'title' end`;

/** The address of what was joined to a round: of the one or of the other. */
export function addressOf({ credential, report }: { credential: string | null; report: string | null }): SubjectAddress {
  if (credential !== null) return { kind: 'credential', slug: credential };
  return { kind: 'report', slug: report ?? '' };
}

/** A round about this by its number; refuses with `not-found`. */
export async function getRoundByNumber(db: DbOrTx, about: SubjectOfRounds, number: number): Promise<RoundRow> {
  const [row] = await db.select().from(feedbackRounds).where(and(isAbout(about), eq(feedbackRounds.number, number)));
  if (!row) throw notFound('round of feedback');
  return row;
}

/** A round held until the transaction ends, so that its state and the numbers of its remarks change for one at a time. */
export async function lockRound(tx: DbOrTx, id: string): Promise<RoundRow> {
  const [row] = await tx.select().from(feedbackRounds).where(eq(feedbackRounds.id, id)).for('update');
  if (!row) throw notFound('round of feedback');
  return row;
}

/** Whether a round about this was ever opened, so that mails with its address are out. */
export const wasAskedAbout = async (db: DbOrTx, about: SubjectOfRounds): Promise<boolean> => (await db.$count(feedbackRounds, and(isAbout(about), ne(feedbackRounds.state, 'prepared')))) > 0;

/** The same of any report of a summit. */
export async function wasSummitAskedAbout(db: DbOrTx, summitId: string): Promise<boolean> {
  const rows = await db.select({ id: feedbackRounds.id }).from(feedbackRounds).innerJoin(reports, eq(reports.id, feedbackRounds.reportId)).where(and(eq(reports.summitId, summitId), ne(feedbackRounds.state, 'prepared'))).limit(1);
  return rows.length > 0;
}

/** The rounds about this, the newest first. */
export const listRounds = (db: DbOrTx, about: SubjectOfRounds): Promise<RoundRow[]> => db.select().from(feedbackRounds).where(isAbout(about)).orderBy(desc(feedbackRounds.number));

export async function findGiver(db: DbOrTx, roundId: string, accountId: string): Promise<GiverRow | null> {
  const [row] = await db.select().from(feedbackGivers).where(and(eq(feedbackGivers.roundId, roundId), eq(feedbackGivers.accountId, accountId)));
  return row ?? null;
}

/** Everybody who gives feedback in a round, with what their account says of them; without an account once it is deleted. */
export const listGivers = (db: DbOrTx, roundId: string) =>
  db.select({ giver: feedbackGivers, account: { name: accounts.name, attribution: accounts.attribution } }).from(feedbackGivers).leftJoin(accounts, eq(accounts.id, feedbackGivers.accountId)).where(eq(feedbackGivers.roundId, roundId)).orderBy(asc(feedbackGivers.startedAt), asc(feedbackGivers.id));
