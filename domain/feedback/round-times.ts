import { DAY_MS } from '../clock.ts';

/** How long a round may be open, counted from now. */
export const LONGEST_ROUND_MS = 90 * DAY_MS;
/** Nobody is reminded twice within a day. */
const REMINDED_AGAIN_AFTER_MS = DAY_MS;
/** The times that are proposed for a round, in days. */
export const proposedDays = { week: 7, 'two-weeks': 14 } as const;
export type ProposedTime = keyof typeof proposedDays;

/** From when those who have not finished are reminded by the house: a day before the end, or in the middle of a round that is open for less than two days. */
export const remindedFrom = ({ openedAt, closesAt }: { openedAt: Date; closesAt: Date }): Date => new Date(closesAt.getTime() - Math.min(DAY_MS, (closesAt.getTime() - openedAt.getTime()) / 2));

/** Whether somebody who was last written to then may be reminded now. */
export const mayBeReminded = (lastWrittenAt: Date | null, at: Date): boolean => lastWrittenAt === null || at.getTime() - lastWrittenAt.getTime() >= REMINDED_AGAIN_AFTER_MS;

/** Whether the house reminds somebody now of a round that ends soon: once, and not who was reminded within a day. */
export const isReminderDue = (round: { openedAt: Date; closesAt: Date }, last: { askedAt: Date; remindedAt: Date | null }, at: Date): boolean => {
  const from = remindedFrom(round);
  const writtenAt = last.remindedAt ?? last.askedAt;
  return at >= from && at < round.closesAt && writtenAt < from && mayBeReminded(last.remindedAt, at);
};

/** About how many minutes it takes to read so many words and answer so many questions; to the next five. */
export const minutesToGive = ({ words, questions }: { words: number; questions: number }): number => Math.max(5, Math.ceil((words / 200 + questions * 1.5) / 5) * 5);
