import { listPointsOf } from '#db/repositories/question-points.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { pointsLeft } from '#domain/strategic-question.ts';
import type { Deps } from '../deps.ts';
import { joinFacts } from '../community/join-facts.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import { keptFrom } from '../standing.ts';
import { listWeights, type QuestionLine } from './question-line.ts';

export type BoardView = {
  community: CommunityName;
  /** `mine`: the actor's points on it. */
  open: (QuestionLine & { mine: number })[];
  settled: QuestionLine[];
  /** Null for who cannot give points. */
  pointsLeft: number | null;
  /** Why they may not write here, where those who moderate keep them from it. */
  keptOut: string | null;
  mayPropose: boolean;
  mayJoin: boolean;
};

/** Shows a community's questions to everybody, heaviest first; members also see where their points are and how many are left. */
export async function readBoard({ db, now }: Deps, actor: Actor, slug: string): Promise<BoardView> {
  const { community, standing } = await openCommunity(db, actor, slug, 'community.read');
  const mayGive = actor.kind === 'person' && can(standing, 'question.givePoints');
  const [questions, given] = await Promise.all([listWeights(db, community.id, now()), mayGive ? listPointsOf(db, community.id, actor.accountId) : []]);
  const mine = new Map(given.map(({ questionId, points }) => [questionId, points]));
  return {
    community: nameOf(community),
    open: questions.filter(({ state }) => state === 'open').map((line) => ({ ...line, mine: mine.get(line.id) ?? 0 })),
    settled: questions.filter(({ state }) => state !== 'open'),
    pointsLeft: mayGive ? pointsLeft(given) : null,
    keptOut: keptFrom(standing, 'question.propose'),
    mayPropose: can(standing, 'question.propose'),
    mayJoin: !mayGive && can(standing, 'community.join', joinFacts(community)),
  };
}
