import type { ListedPost, ReactionCount } from '#db/repositories/posts.ts';
import { type Distance, isFolded } from '#domain/distance/distance.ts';
import type { ReactionKind } from '#domain/discussion/reactions.ts';
import type { ThingKind } from '#domain/discussion/topic-thing.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import type { RichText } from '#domain/rich-text.ts';
import type { GivenRole } from '#domain/role.ts';

export type PostView = {
  number: number;
  /** Null for who deleted their account. */
  author: { name: string; speaksAs: PerspectiveKey } | null;
  isMine: boolean;
  /** Folded for a reader who muted or blocked its author; with what that is in the community. Null where it stands open. */
  folded: { by: Distance; role: GivenRole | null } | null;
  content: RichText;
  at: Date;
  /** What of this site it links to, as far as everybody may read that. */
  previews: { kind: ThingKind; title: string; path: string }[];
  isEdited: boolean;
  isRemoved: boolean;
  /** Kept from everybody but its author and who moderates, to whom alone its words are given. */
  isHidden: boolean;
  answers: { number: number; author: string | null } | null;
  reactions: { kind: ReactionKind; people: number; isMine: boolean }[];
};

/** What was said by a press to each post of a page, by number. */
export type PostCounts = ReadonlyMap<number, readonly ReactionCount[]>;

export type PostPreviews = ReadonlyMap<number, PostView['previews']>;

type Reader = {
  isMine: boolean;
  /** What the reader said to it by a press. */
  said: readonly ReactionKind[];
  /** What the reader keeps from its author. */
  distance: Distance | null;
  /** Whether its words are given although it is hidden. */
  isOpen: boolean;
};

/** A post as one reader sees it. */
export function postView(row: ListedPost, counts: PostCounts, previews: PostPreviews, { isMine, said, distance, isOpen }: Reader): PostView {
  const { number, content, createdAt, editedAt, removedAt, hiddenAt, author, answers } = row;
  const isKept = hiddenAt !== null && !isOpen;
  return {
    number,
    author: author && !isKept ? { name: author.name, speaksAs: speaksAsKey(author) } : null,
    isMine,
    folded: distance !== null && isFolded({ mine: distance }) && !isKept ? { by: distance, role: author?.role ?? null } : null,
    content: isKept ? [] : content,
    at: createdAt,
    previews: previews.get(number) ?? [],
    isEdited: editedAt !== null && !isKept,
    isRemoved: removedAt !== null,
    isHidden: hiddenAt !== null,
    answers: answers.number === null || isKept ? null : { number: answers.number, author: answers.author },
    reactions: hiddenAt === null ? (counts.get(number) ?? []).map(({ kind, people }) => ({ kind, people, isMine: said.includes(kind) })) : [],
  };
}
