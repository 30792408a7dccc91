import { type AfterClose, closeCodes } from '#domain/document/close-codes.ts';

/** What is known of a connection and of what was typed, as it happens. */
export type Known = {
  isConnected: boolean;
  /** The server has told what it holds, and been told what it lacks. */
  isSynced: boolean;
  /** Edits sent over this connection, and how many of them the server has committed. */
  sent: number;
  saved: number;
  /** Something was typed while nothing could be sent. */
  hasUnsent: boolean;
  isUnstorable: boolean;
  /** Set when the server has ended it for good, in words for the person. */
  ended: string | null;
};
export type SavedState = 'saved' | 'saving' | 'not-saved-yet' | 'offline' | 'ended';

export const nothingKnown: Known = { isConnected: false, isSynced: false, sent: 0, saved: 0, hasUnsent: false, isUnstorable: false, ended: null };

/** Whether what is on the screen is in the database, told from the server's own word alone. */
export function savedState(known: Known): SavedState {
  if (known.ended !== null) return 'ended';
  if (!known.isConnected) return 'offline';
  if (known.isUnstorable && known.saved < known.sent) return 'not-saved-yet';
  return known.isSynced && known.saved === known.sent && !known.hasUnsent ? 'saved' : 'saving';
}

/** True when closing the page now would lose words. */
export const wouldLoseWords = (known: Known): boolean => known.hasUnsent || known.saved < known.sent;

/** The words for each state. */
export function wordsFor(known: Known): string {
  switch (savedState(known)) {
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving …';
    case 'not-saved-yet':
      return 'Not saved yet. Keep writing and keep this page open; it is saved as soon as the server can.';
    case 'offline':
      return wouldLoseWords(known) ? 'Offline. What you type is kept on this page until the connection is back.' : 'Offline. You can keep writing.';
    case 'ended':
      return known.ended ?? '';
  }
}

/** What to do after a connection was closed with this code. A code that is not ours is a lost line: come back, spread in time. */
export function afterClose(code: number): { then: AfterClose; sentence: string } {
  const known = Object.values(closeCodes).find((reason) => reason.code === code);
  if (known) return known;
  if (code === 1009) return { then: 'stop', sentence: 'What was pasted is too large to send in one piece. Load the page again and paste it in parts.' };
  return code >= 4400 && code < 4500 ? { then: 'stop', sentence: 'The connection was refused. Load the page again.' } : { then: 'return-later', sentence: '' };
}
