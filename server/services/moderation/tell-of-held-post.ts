import type { FoundHeldPost } from '#db/repositories/held-posts.ts';
import type { DbOrTx } from '#db/client.ts';
import { firstWords } from '#domain/discussion/quote.ts';
import { t } from '#domain/words/t.ts';
import { plainWords } from '../discussion/plain-words.ts';
import type { Deps } from '../deps.ts';
import { tell } from '../notices/tell.ts';
import { toldFirst } from './judges.ts';
import { heldPath, listJudgesOfHeld, titleOfHeld } from './open-held-post.ts';

/** Tells those who may decide that a post waits for them; what they are told goes once it does not any more. */
export async function tellOfHeldPost(deps: Deps, tx: DbOrTx, found: FoundHeldPost): Promise<void> {
  const { held } = found;
  await tell(deps, tx, { kind: 'case', thing: { kind: 'held-post', id: held.id }, byId: null, to: toldFirst(await listJudgesOfHeld(tx, found)), title: titleOfHeld(found), words: () => t`A post waits to be let through: ${firstWords(plainWords(held.content))}`, path: heldPath(found), sourceId: held.id });
}

/** Tells its author what was decided about a post that waited; `path` where they read on. */
export async function tellOfHeldDecision(deps: Deps, tx: DbOrTx, found: FoundHeldPost, { words, path }: { words: () => string; path: string }): Promise<void> {
  const { held, author } = found;
  if (author) await tell(deps, tx, { kind: 'decision', thing: { kind: 'held-post', id: held.id }, byId: null, to: [author.id], title: titleOfHeld(found), words, path });
}
