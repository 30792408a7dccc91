import type { LiveAnnouncement, LiveMessage } from '#domain/live/live-facts.ts';

/** A message, or an announcement woven in where it was made. */
export type ChatLine = { kind: 'message'; message: LiveMessage; /** Goes on from the one before: the name is not said again. */ goesOn: boolean } | { kind: 'announcement'; announcement: LiveAnnouncement };

/** A message so soon after one's own is the same breath. */
const ONE_BREATH_MS = 3 * 60_000;

/** What was said in a room and to it, the oldest first. */
export function chatLines(messages: readonly LiveMessage[], announcements: readonly LiveAnnouncement[]): ChatLine[] {
  const lines: ChatLine[] = [
    ...messages.map((message) => ({ kind: 'message' as const, message, goesOn: false })),
    ...announcements.map((announcement) => ({ kind: 'announcement' as const, announcement })),
  ].toSorted((one, other) => atOf(one) - atOf(other));
  return lines.map((line, place) => (line.kind === 'message' ? { ...line, goesOn: goesOn(lines[place - 1], line.message) } : line));
}

export const atOf = (line: ChatLine): number => (line.kind === 'message' ? line.message.at : line.announcement.at);
export const idOf = (line: ChatLine): string => (line.kind === 'message' ? line.message.id : line.announcement.id);

const goesOn = (before: ChatLine | undefined, { authorId, at }: LiveMessage): boolean =>
  before?.kind === 'message' && authorId !== null && before.message.authorId === authorId && at - before.message.at < ONE_BREATH_MS;

/** How many lines came after the one that was read last, other people's alone; all of them where none was read. */
export function countUnread(lines: readonly ChatLine[], readAt: number, ownId: string | null): number {
  return lines.filter((line) => atOf(line) > readAt && !(line.kind === 'message' && line.message.authorId === ownId)).length;
}
