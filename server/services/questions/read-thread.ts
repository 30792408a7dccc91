import { countDeliberation, findMap } from '#db/repositories/deliberations.ts';
import { listWhereTakenUp } from '#db/repositories/question-trace.ts';
import { listRecommendedFrom, listUpdatesWithNames } from '#db/repositories/recommending.ts';
import { listStatements } from '#db/repositories/statements.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { DeliberationState } from '#domain/deliberation/deliberation.ts';
import { groupName } from '#domain/opinion-map/group-name.ts';
import { FEWEST_SHOWN } from '#domain/opinion-map/perspective-parts.ts';
import { sharedStatements } from '#domain/opinion-map/shared-statements.ts';
import { isLate, type RecommendationState } from '#domain/report/recommendation.ts';
import type { StrategicQuestionState } from '#domain/strategic-question.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { listReadable } from '../deliberations/list-deliberations.ts';
import type { Deps } from '../deps.ts';
import { openQuestion, type QuestionAddress } from './open-question.ts';

type Shared = { id: string; number: number; text: string; consensus: number; byGroup: { name: string; agrees: number; seen: number }[] };
export type ThreadDeliberation = {
  summitSlug: string;
  summitTitle: string;
  slug: string;
  title: string;
  state: DeliberationState;
  people: number;
  votes: number;
  statements: number;
  /** What every group agrees with; null while people vote, and of fewer than five. */
  shared: Shared[] | null;
};
export type ThreadRecommendation = { id: string; text: string; /** The statement that it follows from. */ statement: string; report: { slug: string; title: string }; dueOn: string | null; state: RecommendationState; isLate: boolean; /** What was last said of it. */ last: { note: string; at: Date } | null };
export type ThreadView = {
  community: CommunityName;
  question: { id: string; text: string; background: string; state: StrategicQuestionState; outcome: string; outcomeUrl: string; people: number };
  takenUp: Awaited<ReturnType<typeof listWhereTakenUp>>;
  deliberations: ThreadDeliberation[];
  recommendations: ThreadRecommendation[];
};

/**
 * A strategic question from its asking to what became of it: where it was taken up, what was voted on, what all groups agreed on, what is recommended from that,
 * and how far that is; as far as the actor may read each. Refuses like the question.
 */
export async function readThread({ db, now }: Deps, actor: Actor, address: QuestionAddress): Promise<ThreadView> {
  const { community, question } = await openQuestion(db, actor, address, 'community.read');
  const { id, text, background, state, outcome, outcomeUrl, people } = question;
  const [takenUp, readable] = await Promise.all([listWhereTakenUp(db, id), listReadable(db, actor, { questionId: id })]);
  const deliberations = await Promise.all(readable.toReversed().map((row) => threadDeliberation(db, row)));
  const statements = new Map(deliberations.flatMap(({ shared }) => shared ?? []).map((each) => [each.id, each.text]));
  const recommended = await listRecommendedFrom(db, [...statements.keys()]);
  const updates = await listUpdatesWithNames(db, recommended.map((each) => each.id));
  const today = zonedDate(now(), 'UTC');
  return {
    community: nameOf(community),
    question: { id, text, background, state, outcome, outcomeUrl, people },
    takenUp,
    deliberations,
    recommendations: recommended.map(({ statementId, ...each }) => {
      const last = updates.find(({ recommendationId }) => recommendationId === each.id);
      return { ...each, statement: statements.get(statementId ?? '') ?? '', isLate: isLate(each, today), last: last ? { note: last.note, at: last.at } : null };
    }),
  };
}

type Readable = Awaited<ReturnType<typeof listReadable>>[number];

async function threadDeliberation(db: DbOrTx, { deliberation: { id, slug, title, state }, summit }: Readable): Promise<ThreadDeliberation> {
  const [{ people, votes, statements }, stored, rows] = await Promise.all([countDeliberation(db, id), state === 'closed' ? findMap(db, id) : null, state === 'closed' ? listStatements(db, id) : []]);
  const standing = new Map(rows.flatMap(({ statement }) => (statement.state === 'accepted' ? [[String(statement.number), statement] as const] : [])));
  const isShown = stored?.map && stored.map.points.length >= FEWEST_SHOWN;
  const shared = isShown && stored.map
    ? sharedStatements(stored.map, (number) => standing.get(number)?.text ?? null).map(({ statementId, text, product, byGroup }) => ({
        id: standing.get(statementId)?.id ?? '',
        number: Number(statementId),
        text,
        consensus: product,
        byGroup: byGroup.map(({ agrees, seen }, group) => ({ name: groupName(group), agrees, seen })),
      }))
    : null;
  return { summitSlug: summit.slug, summitTitle: summit.title, slug, title, state, people, votes, statements, shared };
}
