import { findCommunityOfQuestion } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';

/** Where a question is shown, for who knows its id alone, as a text that mentions it does. Refuses with `not-found`. */
export async function findQuestionAddress({ db }: Deps, _actor: Actor, id: string): Promise<string> {
  const slug = idSchema.safeParse(id).success ? await findCommunityOfQuestion(db, id) : null;
  if (slug === null) throw notFound('question');
  return `/communities/${slug}/questions/${id}`;
}
