import type { NoticeKind } from '../notices/notice-kinds.ts';

export const distances = ['mute', 'block'] as const;
/** What somebody keeps between themself and another person: muted, they hear nothing new from them; blocked, they are out of their reach besides. The other never learns of it. */
export type Distance = (typeof distances)[number];

/** One keeps so many people at a distance, and no more. */
export const MOST_KEPT_AWAY = 500;

/**
 * In whose voice a notice speaks: somebody's own; that of somebody who asks one person and waits for their answer; or that of an office, whoever holds it, of the one who
 * tells or the one who is told. What the house tells by itself has nobody's voice, and stands with the offices.
 */
const voices: Record<NoticeKind, 'own' | 'asking' | 'office'> = {
  mention: 'own',
  reply: 'own',
  accepted: 'own',
  post: 'own',
  topic: 'own',
  introduction: 'own',
  'sign-off': 'asking',
  invitation: 'asking',
  news: 'office',
  round: 'office',
  approval: 'office',
  recommendation: 'office',
  reminder: 'office',
  decided: 'office',
  closed: 'office',
  announcement: 'office',
  place: 'office',
  seat: 'office',
  request: 'office',
  membership: 'office',
  webhook: 'office',
  case: 'office',
  decision: 'office',
};

/** Whether somebody is told of what another person did, from whom they keep this distance. What is done in an office always comes, also of a kind that most do for themselves. */
export function isToldOf(kind: NoticeKind, distance: Distance | null, { isInOffice = false } = {}): boolean {
  if (distance === null || isInOffice || voices[kind] === 'office') return true;
  return voices[kind] === 'asking' && distance === 'mute';
}

/** What stands between a reader and another person. */
export type Between = { /** What the reader keeps from them. */ mine: Distance | null; /** What they keep from the reader. */ theirs: Distance | null };
export const nothingBetween: Between = { mine: null, theirs: null };

/** Whether the reader gets their posts folded to one line, which opens with a press. Nothing that is written together is folded: a shared record stays whole. */
export const isFolded = ({ mine }: Pick<Between, 'mine'>): boolean => mine !== null;

/** Whether their name is offered to the reader where one calls people. */
export const isOffered = ({ theirs }: Between): boolean => theirs !== 'block';

/** Whether the reader sees what they offer and look for. */
export const showsWishes = ({ theirs }: Between): boolean => theirs !== 'block';

/** Whether the two may be introduced to each other. By a mute neither: an introduction tells each the other's address, and one of them would not hear of it. */
export const mayMeet = ({ mine, theirs }: Between): boolean => mine === null && theirs === null;

/** Of two distances, one for each of two accounts that were one person's, the greater. */
export const greaterDistance = (one: Distance, other: Distance): Distance => (one === 'block' ? one : other);
