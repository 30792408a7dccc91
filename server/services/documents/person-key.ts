import { createHash } from 'node:crypto';

const KEY_LETTERS = 16;

/**
 * By what the tabs of one person in one document are known as one, to all who have it open: the same each time, but nobody's
 * account can be read from it, nor that somebody has another document open as well.
 */
export const personKey = (documentId: string, accountId: string): string =>
  createHash('sha256').update(`person ${documentId} ${accountId}`).digest('base64url').slice(0, KEY_LETTERS);
