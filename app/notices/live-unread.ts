/** What a page knows of how many notices wait, as a header says it: empty where none do. */
export type LiveUnread = {
  /** What the page itself said when it was read last. */
  paged: string;
  /** What the line told last, and what the page said by then; null before it told anything. */
  told: { count: string; paged: string } | null;
  isLineThere: boolean;
};

/** The line knows best while it is there. Without it the page does, once it was read anew. */
export const shownUnread = ({ paged, told, isLineThere }: LiveUnread): string => (told !== null && (isLineThere || told.paged === paged) ? told.count : paged);

const numberOf = (count: string): number => (count === '' ? 0 : Number.parseInt(count, 10));

/** Whether there are more than before: only that is said aloud. More than can be counted is never more. */
export const hasRisen = (before: string, now: string): boolean => numberOf(now) > numberOf(before);
