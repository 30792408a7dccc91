import { type ApprovalState, approvalWords } from './approval.ts';

/** What somebody said of a draft, and whether its words are others now than those they said it of. */
export type ApprovalStanding = { state: ApprovalState; isChanged: boolean };

/** Who has not answered, or answered of words that are others by now, is still asked; who took all their words back is not. */
export const isWaiting = ({ state, isChanged }: ApprovalStanding): boolean => state === 'asked' || (isChanged && state !== 'withdrawn');

/** The same in words: "Approved, changed since". */
export const standingWords = (standing: ApprovalStanding): string => (standing.state !== 'asked' && isWaiting(standing) ? `${approvalWords[standing.state]}, changed since` : approvalWords[standing.state]);

type Answer = ApprovalStanding & { answeredAt: Date | null };

/** What a room said of whom several were asked: that of whoever answered last of the words as they are, else last at all; null when nobody was asked. */
export function roomAnswer<Given extends Answer>(answers: readonly Given[]): Given | null {
  const latestFirst = answers.toSorted((one, other) => (other.answeredAt?.getTime() ?? 0) - (one.answeredAt?.getTime() ?? 0));
  return latestFirst.find((answer) => !isWaiting(answer)) ?? latestFirst[0] ?? null;
}
