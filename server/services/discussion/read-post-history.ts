import { listRevisions } from '#db/repositories/posts.ts';
import type { Actor } from '#domain/actor.ts';
import type { RichText } from '#domain/rich-text.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { openPost, type PostAddress } from './open-post.ts';

export type PostHistoryView = {
  community: CommunityName;
  topic: { number: number; title: string; isForMembers: boolean };
  number: number;
  author: string | null;
  /** The newest wording first. */
  wordings: { content: RichText; from: Date; until: Date | null }[];
};

/** Everything that a post said, for whoever may read it. Refuses with `not-found`. */
export async function readPostHistory({ db }: Deps, actor: Actor, address: PostAddress): Promise<PostHistoryView> {
  const { community, topic, post } = await openPost(db, actor, address, 'topic.read');
  const revisions = await listRevisions(db, post.id);
  const before = revisions.map(({ content, writtenAt, replacedAt }) => ({ content, from: writtenAt, until: replacedAt }));
  return {
    community: nameOf(community),
    topic: { number: topic.number, title: topic.title, isForMembers: topic.isForMembers },
    number: post.number,
    author: post.author,
    wordings: [{ content: post.content, from: post.editedAt ?? post.createdAt, until: null }, ...before.toReversed()],
  };
}
