import { insertQuestionEvents } from '#db/repositories/question-trace.ts';
import { insertQuestion } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { ProposeQuestion } from '#domain/strategic-question.ts';
import type { Deps } from '../deps.ts';
import { openCommunity } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';

/** Puts a question on the community's board, without points yet. For members. */
export async function proposeQuestion({ db, now }: Deps, actor: Actor, slug: string, { text, background }: ProposeQuestion): Promise<{ id: string }> {
  const { community } = await openCommunity(db, actor, slug, 'question.propose');
  const { accountId } = requirePerson(actor);
  const [id, at] = [createId(), now()];
  await db.transaction(async (tx) => {
    await insertQuestion(tx, { id, communityId: community.id, text, background, state: 'open', proposedById: accountId, createdAt: at, updatedAt: at });
    await insertQuestionEvents(tx, [{ id: createId(), questionId: id, kind: 'proposed', actorId: accountId, after: text, createdAt: at }]);
  });
  return { id };
}
