import type { DbOrTx } from '#db/client.ts';
import { getQuestion, type WeighedQuestion } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import type { Act, Facts } from '#domain/permissions.ts';
import { idSchema } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { type OpenCommunity, openCommunity } from '../community/open-community.ts';
import { requireCan } from '../standing.ts';

export type QuestionAddress = { slug: string; id: string };
export type OpenQuestion = OpenCommunity & { question: WeighedQuestion; facts: Facts };

/** Loads a question of a community for one act upon it. Refuses `not-found`, and `forbidden` when the actor may not do that. */
export async function openQuestion(db: DbOrTx, actor: Actor, { slug, id }: QuestionAddress, act: Act): Promise<OpenQuestion> {
  const opened = await openCommunity(db, actor, slug, 'community.read');
  if (!idSchema.safeParse(id).success) throw notFound('question');
  const question = await getQuestion(db, opened.community.id, id);
  const facts = { isOwn: actor.kind === 'person' && question.proposedById === actor.accountId };
  requireCan(opened.standing, act, facts);
  return { ...opened, question, facts };
}
