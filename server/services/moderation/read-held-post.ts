import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import type { RichText } from '#domain/rich-text.ts';
import type { CommunityName } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { type HeldPostAddress, openHeldPost } from './open-held-post.ts';

export type HeldPostView = {
  community: CommunityName;
  id: string;
  /** Null where it begins one. */
  topic: { number: number; title: string; isLocked: boolean } | null;
  title: string;
  isForMembers: boolean;
  author: string | null;
  isMine: boolean;
  content: RichText;
  answers: number | null;
  at: Date;
  /** What the filter looks for and what it found; null for its author, to whom filters are not told. */
  filter: { pattern: string; found: string } | null;
  decided: { outcome: 'let-through' | 'declined'; at: Date; words: string; /** Null for its author, too. */ by: string | null } | null;
  may: { decide: boolean; takeBack: boolean };
  /** Why whoever moderates decides nothing here. */
  isNotBelow: boolean;
};

/** A post that is held or was, for its author and who moderates there: what it says, and what became of it. Refuses everybody else with `not-found`. */
export async function readHeldPost({ db }: Deps, actor: Actor, address: HeldPostAddress): Promise<HeldPostView> {
  const { found: { held, community, topic, author, answered, decidedBy }, standing, facts } = await openHeldPost(db, actor, address);
  const waits = held.outcome === null;
  const isModerator = can(standing, 'held.read', facts) && !facts.isOwn;
  return {
    community: { slug: community.slug, name: community.name },
    id: held.id,
    topic: topic && { number: topic.number, title: topic.title, isLocked: topic.lockedAt !== null },
    title: held.title,
    isForMembers: topic?.isForMembers ?? held.isForMembers,
    author: author?.name ?? null,
    isMine: Boolean(facts.isOwn),
    content: held.content,
    answers: answered?.number ?? null,
    at: held.heldAt,
    filter: isModerator ? { pattern: held.pattern, found: held.found } : null,
    decided: held.outcome !== null && held.decidedAt ? { outcome: held.outcome, at: held.decidedAt, words: held.words, by: isModerator ? decidedBy : null } : null,
    may: { decide: waits && can(standing, 'held.decide', facts), takeBack: held.outcome !== 'let-through' && can(standing, 'held.keep', facts) },
    isNotBelow: waits && isModerator && !facts.isBelow,
  };
}
