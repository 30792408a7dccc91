import { type AttachedTo, countDeliberation, type DeliberationRow } from '#db/repositories/deliberations.ts';
import { findVoter, listStatements, listVotesOf } from '#db/repositories/statements.ts';
import type { Actor } from '#domain/actor.ts';
import type { DeliberationState } from '#domain/deliberation/deliberation.ts';
import type { StatementState } from '#domain/deliberation/statement.ts';
import { nextStatement } from '#domain/opinion-map/next-statement.ts';
import { type VoteValue, voteValueOf, type VoteWord, voteWords } from '#domain/opinion-map/vote.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type Inside, readInside } from '../agenda/read-inside.ts';
import { type DeliberationAddress, isTaking, openDeliberation } from './open-deliberation.ts';
import { refreshMap, type StoredMap } from './refresh-map.ts';
import { type MapView, viewMap } from './view-map.ts';

type OwnStatement = { id: string; text: string; state: StatementState; reason: string };
export type VotingView = {
  /** What is asked now; null when everything was voted on. `said` is what one said to it before. */
  statement: { id: string; number: number; text: string; said: VoteWord | null } | null;
  votedOn: number;
  total: number;
  last: { id: string; text: string; said: VoteWord } | null;
};
export type DeliberationView = AttachedTo & Inside & {
  summit: { slug: string; title: string; timeZone: string };
  deliberation: { slug: string; title: string; introduction: string; state: DeliberationState; isResultPublic: boolean };
  counts: { people: number; votes: number; statements: number };
  waiting: number | null;
  /** Null for who does not vote here, or not now. */
  voting: VotingView | null;
  own: OwnStatement[];
  map: MapView | null;
  mayPrepare: boolean;
};

type Statements = Awaited<ReturnType<typeof listStatements>>;
type Votes = Awaited<ReturnType<typeof listVotesOf>>;

/**
 * A deliberation as somebody may see it: what to vote on next (or the statement asked for), what became of their own statements, and the map. While votes are taken the map
 * leaves out what they have not voted on, so that nobody leads them. Refuses with `not-found` who may not read it.
 */
export async function readDeliberation(deps: Deps, actor: Actor, address: DeliberationAddress, askedId: string | null = null): Promise<DeliberationView> {
  const { db } = deps;
  const opened = await openDeliberation(db, actor, address, 'deliberation.read');
  const { summit, deliberation, standing, question, agendaSession } = opened;
  const accountId = actor.kind === 'person' ? actor.accountId : null;
  const [counts, rows, voter, stored] = await Promise.all([countDeliberation(db, deliberation.id), listStatements(db, deliberation.id), accountId === null ? null : findVoter(db, deliberation.id, accountId), refreshMap(deps, deliberation)]);
  const votes = voter ? await listVotesOf(db, voter.id) : [];
  const mayVote = can(standing, 'deliberation.vote') && isTaking(opened);
  const numberOf = new Map(rows.map(({ statement }) => [statement.id, String(statement.number)]));
  const mayPrepare = can(standing, 'deliberation.prepare');
  const { slug, title, introduction, state, isResultPublic } = deliberation;
  const { waiting, ...open } = counts;
  return {
    question,
    agendaSession,
    summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone },
    deliberation: { slug, title, introduction, state, isResultPublic },
    counts: open,
    waiting: mayPrepare ? waiting : null,
    voting: mayVote ? votingOf({ deliberation, rows, votes, stored, askedId, seed: voter?.number ?? 0 }) : null,
    own: rows.filter(({ statement }) => accountId !== null && statement.authorId === accountId).map(({ statement }) => ({ id: statement.id, text: statement.text, state: statement.state, reason: statement.reason })),
    map: stored && viewMap({ stored, texts: new Map(rows.map(({ statement }) => [String(statement.number), statement.text])), mine: voter?.number ?? null, seen: state === 'open' ? new Set(votes.map(({ statementId }) => numberOf.get(statementId) ?? '')) : null }),
    mayPrepare,
    ...(await readInside(db, actor, summit, deps.now())),
  };
}

type Given = { deliberation: DeliberationRow; rows: Statements; votes: Votes; stored: StoredMap | null; askedId: string | null; seed: number };

/** The draw stays the same until the next vote, so that a page that is loaded again shows what it showed. */
function votingOf({ deliberation, rows, votes, stored, askedId, seed }: Given): VotingView {
  const standing = rows.filter(({ statement }) => statement.state === 'accepted');
  const said = new Map(votes.map(({ statementId, vote }) => [statementId, vote]));
  const extremityOf = new Map(stored?.map.statements.map(({ statementId, extremity }) => [statementId, extremity]));
  const left = standing.filter(({ statement }) => !said.has(statement.id));
  const drawn = nextStatement(left.map(({ statement, agrees, disagrees, seen }) => ({ statementId: statement.id, tally: { agrees, disagrees, seen }, extremity: extremityOf.get(String(statement.number)) ?? 0 })), deliberation.seed + seed + votes.length);
  const shown = standing.find(({ statement }) => statement.id === askedId) ?? standing.find(({ statement }) => statement.id === drawn);
  const last = votes.flatMap(({ statementId, vote }) => standing.filter(({ statement }) => statement.id === statementId).map(({ statement }) => ({ id: statement.id, text: statement.text, said: wordOf(vote) })))[0];
  return {
    statement: shown ? { id: shown.statement.id, number: shown.statement.number, text: shown.statement.text, said: said.has(shown.statement.id) ? wordOf(said.get(shown.statement.id) ?? 0) : null } : null,
    votedOn: standing.length - left.length,
    total: standing.length,
    last: last ?? null,
  };
}

const wordOf = (vote: VoteValue): VoteWord => voteWords.find((word) => voteValueOf[word] === vote) ?? 'pass';
