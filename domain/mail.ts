import { HOUR_MS, MINUTE_MS } from './clock.ts';

export const mailStates = ['waiting', 'sent', 'given-up'] as const;
/** Where a mail of the outbox is: it waits for its next try, has been taken by the mail server, or will not be tried again. */
export type MailState = (typeof mailStates)[number];

export const mailStateOf = ({ sentAt, gaveUpAt }: { sentAt: Date | null; gaveUpAt: Date | null }): MailState =>
  sentAt ? 'sent' : gaveUpAt ? 'given-up' : 'waiting';

/** How long a mail waits after its first, second, ... failed try: over half a day in all, so that a server may be mended. */
const RETRY_AFTER_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 10 * HOUR_MS] as const;

/** When to try again after this many failed tries; null when it is time to give up. */
export function nextMailAttempt(failedAttempts: number, now: Date): Date | null {
  const waitMs = RETRY_AFTER_MS[failedAttempts - 1];
  return waitMs === undefined ? null : new Date(now.getTime() + waitMs);
}

/** The mail without the secrets of its links, as it is kept once it has left us or is handed out in an export. */
export const withoutLinkSecrets = (text: string): string => text.replace(/(https?:\/\/[^\s?]+\/)[\w-]{40,}/g, '$1…');

/** The text in pieces, so that its addresses can be shown as links. */
export const mailPieces = (text: string): { text: string; isAddress: boolean }[] =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((piece, position) => ({ text: piece, isAddress: position % 2 === 1 }))
    .filter((piece) => piece.text !== '');
