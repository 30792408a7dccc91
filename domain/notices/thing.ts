/** What a notice is about, which says whom it may be told: a summit to whoever may read it and what is said in its lobby to who takes part, a draft only to who may read it while it is written, an approval to who was asked for it, a round of feedback to who was asked in it, a topic to whoever may read it where it stands, who asks to join a community to who leads that, a case to who moderates and who flagged, an act to whom it concerns, and a post that is held to its author and who moderates there. */
export const thingKinds = ['summit', 'lobby', 'room', 'credential', 'credential-draft', 'report', 'report-draft', 'approval', 'question', 'round', 'topic', 'community', 'membership', 'case', 'act', 'held-post'] as const;
export type ThingKind = (typeof thingKinds)[number];

export type Thing = { kind: ThingKind; id: string };

/** Pages that people follow or mute. */
export const followedKinds = ['summit', 'credential', 'report', 'question', 'topic', 'community'] as const;
export type FollowedKind = (typeof followedKinds)[number];

/** One word for one thing, to look it up by. */
export const thingKey = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;

/** The page by which something is followed or muted: of a draft that of its credential or report. Null of what has none, or where more than its id is needed. */
export function followedPage({ kind, id }: Thing): { kind: FollowedKind; id: string } | null {
  if (kind === 'membership') return { kind: 'community', id };
  if (kind === 'lobby') return { kind: 'summit', id };
  if (kind === 'credential-draft') return { kind: 'credential', id };
  if (kind === 'report-draft' || kind === 'approval') return { kind: 'report', id };
  return isFollowedKind(kind) ? { kind, id } : null;
}

const isFollowedKind = (kind: string): kind is FollowedKind => followedKinds.some((each) => each === kind);
