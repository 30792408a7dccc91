import { insertForeignVotes, insertStatements, listStatements, listVotes } from '#db/repositories/statements.ts';
import { countDeliberation, type DeliberationRow, lockDeliberation } from '#db/repositories/deliberations.ts';
import type { Actor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { tooLarge } from '#domain/deliberation/deliberation-size.ts';
import { createId } from '#domain/ids.ts';
import { FEWEST_SHOWN } from '#domain/opinion-map/perspective-parts.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { LineProblem } from '#server/export/opinion-map/read-polis-table.ts';
import { readStatementsFile, type StatementLine } from '#server/export/opinion-map/read-statements-file.ts';
import { readVotesFile, type VoteLine } from '#server/export/opinion-map/read-votes-file.ts';
import { statementsFile, votesFile } from '#server/export/opinion-map/write-polis-files.ts';
import type { Deps } from '../deps.ts';
import { type DeliberationAddress, openDeliberation } from './open-deliberation.ts';

type File = { fileName: string; text: string };

/**
 * The votes in Polis' form, by numbers drawn by lot. For who may read the deliberation, once it is closed: before that two files could tell who voted between
 * them. Refuses with `not-given-out` where perspectives are told instead, with `not-yet` what is open, and with `too-few` votes of fewer than five people.
 */
export async function exportVotes({ db, limit }: Deps, actor: Actor, address: DeliberationAddress): Promise<File> {
  const deliberation = await openFiles({ db, limit }, actor, address);
  return { fileName: `${address.deliberationSlug}-votes.csv`, text: votesFile(await listVotes(db, deliberation.id), dayOf(deliberation)) };
}

/** The statements in Polis' form with their counts, without authors; those that wait or never stood are left out. For who may have the votes. */
export async function exportStatements({ db, limit }: Deps, actor: Actor, address: DeliberationAddress): Promise<File> {
  const deliberation = await openFiles({ db, limit }, actor, address);
  const rows = (await listStatements(db, deliberation.id)).filter(({ statement, seen }) => statement.state === 'accepted' || seen > 0);
  const lines = rows.map(({ statement: { number, text, state }, ...tally }) => ({ number, text, state, tally }));
  return { fileName: `${address.deliberationSlug}-statements.csv`, text: statementsFile(lines, dayOf(deliberation)) };
}

async function openFiles({ db, limit }: Pick<Deps, 'db' | 'limit'>, actor: Actor, address: DeliberationAddress): Promise<DeliberationRow> {
  const { deliberation } = await openDeliberation(db, actor, address, 'deliberation.read');
  if (actor.kind === 'person') await limit('download', actor.accountId);
  if (deliberation.givesOut !== 'votes') throw conflict('not-given-out', t`Here it is told how far each perspective agrees, so that votes are not given out: from both together it could be worked out who spoke as what.`);
  if (deliberation.state !== 'closed') throw conflict('not-yet', t`The votes can be downloaded once the deliberation is closed.`);
  if ((await countDeliberation(db, deliberation.id)).people < FEWEST_SHOWN) throw conflict('too-few', t`Fewer than five people voted; their votes could be told apart, so they are not given out.`);
  return deliberation;
}

/** The day on which it was closed: the minute of a vote is told of nobody. */
const dayOf = ({ closedAt, createdAt }: DeliberationRow): Date => new Date(Math.floor((closedAt ?? createdAt).getTime() / DAY_MS) * DAY_MS);

export type FileProblem = LineProblem & { file: 'statements' | 'votes' };
export type ImportOutcome = { kind: 'imported'; statements: number; people: number; votes: number; leftOut: FileProblem[] } | { kind: 'refused'; problems: FileProblem[] };

/**
 * Brings statements and votes that were cast elsewhere, in Polis' form, into a deliberation that has none. For conveners. With a line that cannot be used nothing is changed, and
 * every such line comes back with its reason; `lenient` leaves those lines out. Refuses with `not-empty` where there are statements already,
 * and with `too-large` what no map is made of in time.
 */
export async function importVotes({ db, now, record }: Deps, actor: Actor, address: DeliberationAddress, files: { statements: Uint8Array; votes: Uint8Array; isLenient: boolean }): Promise<ImportOutcome> {
  const { deliberation, summit } = await openDeliberation(db, actor, address, 'deliberation.prepare');
  const statements = readStatementsFile(files.statements);
  const votes = readVotesFile(files.votes, new Set(statements.rows.map(({ number }) => number)));
  const problems: FileProblem[] = [...statements.problems.map((each) => ({ ...each, file: 'statements' as const })), ...votes.problems.map((each) => ({ ...each, file: 'votes' as const }))];
  if (statements.rows.length === 0 || (problems.length > 0 && !files.isLenient)) return { kind: 'refused', problems };
  const large = tooLarge({ statements: statements.rows.length, people: new Set(votes.rows.map(({ voter }) => voter)).size });
  if (large !== null) throw conflict('too-large', t`${large} Nothing was changed.`);
  const rows = foreignRows(deliberation.id, statements.rows, latest(votes.rows), now());
  await db.transaction(async (tx) => {
    await lockDeliberation(tx, deliberation.id);
    if ((await listStatements(tx, deliberation.id)).length > 0) throw conflict('not-empty', t`There are statements here already. Import into a deliberation that has none; nothing was changed.`);
    await insertStatements(tx, rows.statements);
    await insertForeignVotes(tx, rows.voters, rows.votes);
    await record(tx, actor, { act: 'votes.imported', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId, facts: { lines: rows.votes.length } });
  });
  return { kind: 'imported', statements: rows.statements.length, people: rows.voters.length, votes: rows.votes.length, leftOut: problems };
}

/** The latest of somebody's votes on a statement; of those without a moment the one that stands last. */
function latest(lines: readonly VoteLine[]): VoteLine[] {
  const kept = new Map<string, VoteLine>();
  for (const line of lines) {
    const before = kept.get(`${line.voter} ${line.statement}`);
    if (!before || (line.at?.getTime() ?? 0) >= (before.at?.getTime() ?? 0)) kept.set(`${line.voter} ${line.statement}`, line);
  }
  return [...kept.values()];
}

function foreignRows(deliberationId: string, statements: readonly StatementLine[], votes: readonly VoteLine[], at: Date) {
  const statementIds = new Map(statements.map(({ number }) => [number, createId()]));
  const voterIds = new Map(votes.map(({ voter }) => [voter, createId()]));
  return {
    statements: statements.map(({ number, text, state }) => ({ id: statementIds.get(number) ?? createId(), deliberationId, number, text, state, moderatedAt: at, createdAt: at })),
    voters: [...voterIds].map(([number, id]) => ({ id, deliberationId, number })),
    votes: votes.flatMap(({ voter, statement, vote }) => {
      const [voterId, statementId] = [voterIds.get(voter), statementIds.get(statement)];
      return voterId && statementId ? [{ voterId, statementId, vote, votedAt: at }] : [];
    }),
  };
}
