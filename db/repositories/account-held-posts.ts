import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, documents, heldPosts, topics } from '#db/schema/index.ts';
import { deleteNoticesOf } from './notices.ts';

/** Makes what one person wanted to post, and decided about posts of others, another's. */
export async function mergeHeldPosts(tx: DbOrTx, from: string, into: string): Promise<void> {
  await tx.update(heldPosts).set({ authorId: into }).where(eq(heldPosts.authorId, from));
  await tx.update(heldPosts).set({ decidedById: into }).where(eq(heldPosts.decidedById, from));
}

/** What a person wanted to post and nobody let through goes, with its pictures and what those who moderate were told of it; that something was decided stays in the counts of the log, about nobody. */
export async function eraseHeldPosts(tx: DbOrTx, id: string): Promise<void> {
  const unposted = await tx.delete(heldPosts).where(and(eq(heldPosts.authorId, id), isNull(heldPosts.outcome))).returning({ id: heldPosts.id });
  const declined = await tx.update(heldPosts).set({ title: '', markdown: '', content: [], found: '', words: '' }).where(and(eq(heldPosts.authorId, id), eq(heldPosts.outcome, 'declined'))).returning({ id: heldPosts.id });
  const holders = [...unposted, ...declined].map((held) => held.id);
  await deleteNoticesOf(tx, unposted.map((held) => held.id));
  if (holders.length > 0) await tx.delete(documents).where(and(inArray(documents.id, holders), eq(documents.kind, 'post')));
  await tx.update(heldPosts).set({ authorId: null, repliesToId: null }).where(eq(heldPosts.authorId, id));
}

/** What the tables hold of what one person wanted to post, and of what they decided about posts of others; for their own export. */
export async function listHeldRecords(db: DbOrTx, id: string) {
  const kept = { community: communities.name, topic: topics.title, heldAt: heldPosts.heldAt, cameTo: heldPosts.outcome, decidedAt: heldPosts.decidedAt, reason: heldPosts.words };
  const [own, decided] = await Promise.all([
    db.select({ ...kept, title: heldPosts.title, text: heldPosts.markdown }).from(heldPosts).innerJoin(communities, eq(communities.id, heldPosts.communityId)).leftJoin(topics, eq(topics.id, heldPosts.topicId)).where(eq(heldPosts.authorId, id)).orderBy(asc(heldPosts.heldAt)),
    db.select(kept).from(heldPosts).innerJoin(communities, eq(communities.id, heldPosts.communityId)).leftJoin(topics, eq(topics.id, heldPosts.topicId)).where(eq(heldPosts.decidedById, id)).orderBy(asc(heldPosts.decidedAt)),
  ]);
  return { heldPosts: own, heldPostsDecided: decided };
}
