import { createHash } from 'node:crypto';
import { type AttachedTo, countDeliberation, type DeliberationRow } from '#db/repositories/deliberations.ts';
import { findVoter, listStatements, listVotesOf } from '#db/repositories/statements.ts';
import type { Actor } from '#domain/actor.ts';
import type { DeliberationState, GivenOut } from '#domain/deliberation/deliberation.ts';
import type { StatementState } from '#domain/deliberation/statement.ts';
import { nextStatements } from '#domain/opinion-map/next-statement.ts';
import { type VoteValue, voteValueOf, type VoteWord, voteWords } from '#domain/opinion-map/vote.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type Inside, readInside } from '../agenda/read-inside.ts';
import { type DeliberationAddress, isTaking, openDeliberation } from './open-deliberation.ts';
import { refreshMap, type StoredMap } from './refresh-map.ts';
import { type MapView, viewMap } from './view-map.ts';

/** So many statements are told ahead of the one that is asked, so that a page goes on without being loaded anew for each vote. */
const AHEAD = 9;

type OwnStatement = { id: string; text: string; state: StatementState; reason: string };
type AskedStatement = { id: string; number: number; text: string; said: VoteWord | null };
export type VotingView = {
  /** What is asked now; null when everything was voted on. `said` is what one said to it before. */
  statement: AskedStatement | null;
  /** What is asked after it, in this order. */
  next: AskedStatement[];
  votedOn: number;
  total: number;
  last: { id: string; text: string; said: VoteWord } | null;
};
export type DeliberationView = AttachedTo & Inside & {
  summit: { slug: string; title: string; timeZone: string };
  deliberation: { slug: string; title: string; introduction: string; state: DeliberationState; isResultPublic: boolean; givesOut: GivenOut };
  counts: { people: number; votes: number; statements: number };
  waiting: number | null;
  /** Null for who does not vote here, or not now. */
  voting: VotingView | null;
  own: OwnStatement[];
  map: MapView | null;
  /** The map of the newest votes took too long to be made; `map` is the one before, if there is one. */
  isMapGivenUp: boolean;
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
  const [counts, rows, voter, { stored, isGivenUp }] = await Promise.all([countDeliberation(db, deliberation.id), listStatements(db, deliberation.id), accountId === null ? null : findVoter(db, deliberation.id, accountId), refreshMap(deps, deliberation)]);
  const votes = voter ? await listVotesOf(db, voter.id) : [];
  const mayVote = can(standing, 'deliberation.vote') && isTaking(opened);
  const numberOf = new Map(rows.map(({ statement }) => [statement.id, String(statement.number)]));
  const mayPrepare = can(standing, 'deliberation.prepare');
  const { slug, title, introduction, state, isResultPublic, givesOut } = deliberation;
  const { waiting, ...open } = counts;
  return {
    question,
    agendaSession,
    summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone },
    deliberation: { slug, title, introduction, state, isResultPublic, givesOut },
    counts: open,
    waiting: mayPrepare ? waiting : null,
    voting: mayVote ? votingOf({ deliberation, rows, votes, stored, askedId, seed: accountId === null ? 0 : seedOf(deliberation.id, accountId) }) : null,
    own: rows.filter(({ statement }) => accountId !== null && statement.authorId === accountId).map(({ statement }) => ({ id: statement.id, text: statement.text, state: statement.state, reason: statement.reason })),
    map: stored && viewMap({ stored, texts: new Map(rows.map(({ statement }) => [String(statement.number), statement.text])), mine: voter?.number ?? null, seen: state === 'open' ? new Set(votes.map(({ statementId }) => numberOf.get(statementId) ?? '')) : null }),
    isMapGivenUp: isGivenUp,
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
  const drawn = nextStatements(left.map(({ statement, agrees, disagrees, seen }) => ({ statementId: statement.id, tally: { agrees, disagrees, seen }, extremity: extremityOf.get(String(statement.number)) ?? 0 })), deliberation.seed + seed + votes.length, AHEAD + 1);
  const sayable = [askedId, ...drawn].flatMap((id, place, ids) => (ids.indexOf(id) < place ? [] : standing.filter(({ statement }) => statement.id === id)));
  const [statement = null, ...next] = sayable.map(({ statement: { id, number, text } }): AskedStatement => ({ id, number, text, said: said.has(id) ? wordOf(said.get(id) ?? 0) : null }));
  const last = votes.flatMap(({ statementId, vote }) => standing.filter(({ statement }) => statement.id === statementId).map(({ statement }) => ({ id: statement.id, text: statement.text, said: wordOf(vote) })))[0];
  return {
    statement,
    next: next.slice(0, AHEAD),
    votedOn: standing.length - left.length,
    total: standing.length,
    last: last ?? null,
  };
}

/** Each person draws by another seed, before their first vote as well, so that what few have seen is spread over who comes first. */
const seedOf = (deliberationId: string, accountId: string): number => createHash('sha256').update(`${deliberationId} ${accountId}`).digest().readInt32BE();

const wordOf = (vote: VoteValue): VoteWord => voteWords.find((word) => voteValueOf[word] === vote) ?? 'pass';
