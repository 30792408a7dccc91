import { listPointsOf, lockSpenders, putPoints } from '#db/repositories/question-points.ts';
import { lockQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import { type GivePoints, pointsLeft } from '#domain/strategic-question.ts';
import { POINTS_PER_MEMBER } from '#domain/question-points.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openCommunity } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';
import { requireOpen } from './require-open.ts';

/**
 * Sets how many of their points a member gives to an open question; none takes them back. A person's points are spent
 * one act after the other, so that two tabs cannot spend the same. Refuses `no-points-left`, settled and merged questions.
 */
export async function givePoints({ db, now }: Deps, actor: Actor, slug: string, { questionId, points }: GivePoints): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'question.givePoints');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    await lockSpenders(tx, [accountId]);
    requireOpen((await lockQuestions(tx, community.id, [questionId], 'share')).get(questionId));
    const given = await listPointsOf(tx, community.id, accountId);
    const before = given.find((each) => each.questionId === questionId)?.points ?? 0;
    if (points > before && points - before > pointsLeft(given)) {
      throw conflict('no-points-left', t`All your ${POINTS_PER_MEMBER} points are given. Take some back from another question first.`);
    }
    await putPoints(tx, { questionId, accountId, points }, now());
  });
}
