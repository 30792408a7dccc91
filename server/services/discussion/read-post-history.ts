import { countRevisions, listRevisions } from '#db/repositories/posts.ts';
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
  page: number;
  pages: number;
  /** The newest wording first. */
  wordings: { id: string; content: RichText; from: Date; until: Date | null }[];
};

const WORDINGS_PER_PAGE = 20;

/** Everything that a post said, for whoever may read it, page by page from 1. Refuses with `not-found`. */
export async function readPostHistory({ db }: Deps, actor: Actor, address: PostAddress, asked: { page: number }): Promise<PostHistoryView> {
  const { community, topic, post } = await openPost(db, actor, address, 'topic.read');
  const pages = Math.max(1, Math.ceil((await countRevisions(db, post.id)) / WORDINGS_PER_PAGE));
  const page = Math.min(asked.page, pages);
  const revisions = await listRevisions(db, post.id, { limit: WORDINGS_PER_PAGE, offset: (page - 1) * WORDINGS_PER_PAGE });
  const before = revisions.map(({ id, content, writtenAt, replacedAt }) => ({ id, content, from: writtenAt, until: replacedAt }));
  const now = { id: post.id, content: post.content, from: post.editedAt ?? post.createdAt, until: null };
  return {
    community: nameOf(community),
    topic: { number: topic.number, title: topic.title, isForMembers: topic.isForMembers },
    number: post.number,
    author: post.author,
    page,
    pages,
    wordings: page === 1 ? [now, ...before] : before,
  };
}
