import { DAY_MS } from '../clock.ts';
import { t } from '../words/t.ts';
import { type ApprovalState, approvalWords } from './approval.ts';
import type { RoomStanding } from './published-report.ts';
import type { Silence } from './report.ts';

/** What somebody said of a draft, and whether its words are others now than those they said it of. */
export type ApprovalStanding = { state: ApprovalState; isChanged: boolean };

/** Who has not answered, or answered of words that are others by now, is still asked; who took all their words back is not. */
export const isWaiting = ({ state, isChanged }: ApprovalStanding): boolean => state === 'asked' || (isChanged && state !== 'withdrawn');

/** The same in words: "Approved, changed since". */
export const standingWords = (standing: ApprovalStanding): string => (standing.state !== 'asked' && isWaiting(standing) ? t`${approvalWords()[standing.state]}, changed since` : approvalWords()[standing.state]);

type Answer = ApprovalStanding & { askedAt: Date; /** A reminder asks once more, of the words as they read then. */ remindedAt: Date | null; answeredAt: Date | null; /** When the window they were asked in closes; null while none was opened. */ closesAt: Date | null; /** Whether all the words read as they did when they were asked about them. */ isAsAsked: boolean };

/** When somebody was last written to about a draft, be it by a reminder. */
export const askedLastAt = ({ askedAt, remindedAt }: Pick<Answer, 'askedAt' | 'remindedAt'>): Date => (remindedAt !== null && remindedAt > askedAt ? remindedAt : askedAt);

/**
 * What a room said of whom several were asked: a change that one of them asks for, until they say otherwise; else that of whoever answered last of the words
 * as they are, else last at all; null when nobody was asked.
 */
export function roomAnswer<Given extends Answer>(answers: readonly Given[]): Given | null {
  const latestFirst = answers.toSorted((one, other) => (other.answeredAt?.getTime() ?? 0) - (one.answeredAt?.getTime() ?? 0));
  const settled = latestFirst.filter((answer) => !isWaiting(answer));
  return settled.find(({ state }) => state === 'change-asked') ?? settled[0] ?? latestFirst[0] ?? null;
}

/** What a version says of a room; silence is that of who never answered and was asked of these very words before the window closed. */
export function roomStanding(answers: readonly Answer[], { silence, now }: { silence: Silence; now: Date }): RoomStanding {
  const answer = roomAnswer(answers);
  if (answer === null) return 'not-asked';
  if (answer.answeredAt !== null && isWaiting(answer)) return 'changed-since';
  if (answer.state === 'approved' || answer.state === 'change-asked') return answer.state;
  return silence === 'approves' && answers.some(({ askedAt, closesAt, isAsAsked }) => isAsAsked && closesAt !== null && closesAt <= now && askedAt < closesAt) ? 'silent-approved' : 'no-answer';
}

/** Whether who was asked before is written to when a draft is asked about once more: of words that they were not asked about or answered otherwise, of terms that are stricter, or after a day. */
export function mayBeAskedAgain(answer: Answer, { at, isStricter }: { at: Date; isStricter: boolean }): boolean {
  if (!isWaiting(answer)) return false;
  const last = askedLastAt(answer);
  return isStricter || !answer.isAsAsked || at.getTime() - last.getTime() >= DAY_MS || (answer.answeredAt !== null && last <= answer.answeredAt);
}

/** Whether somebody owes an answer to what they were asked before the window closes: one that was never given, or was asked for again since. */
export const isUnheard = (answer: Answer): boolean => isWaiting(answer) && answer.closesAt !== null && answer.askedAt < answer.closesAt && (answer.answeredAt === null || askedLastAt(answer) > answer.answeredAt);
