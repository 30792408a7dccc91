import { type AfterClose, closeCodes } from '#domain/document/close-codes.ts';
import { t } from '#domain/words/t.ts';

/** Why a connection will not come back by itself, in words for the person, and what they can do about it. */
export type Ended = { sentence: string; remedy: 'sign-in' | 'reload' };

/** Where the last words stand: on this page alone, on the device too, or just being stored there. */
export type Kept = 'page' | 'under-way' | 'device';

/** What is known of a connection and of what was typed, as it happens. */
export type Known = {
  isConnected: boolean;
  /** The connection was lost and is not back. Neither this nor connected is a first attempt that is under way. */
  isAway: boolean;
  /** The device itself says that it has no network. */
  isDeviceOffline: boolean;
  /** The first connection is not there yet: what stands on the page, if anything, is what the device kept. */
  isOpening: boolean;
  /** The server has told what it holds, and been told what it lacks. */
  isSynced: boolean;
  /** That has been so before: the whole text stands on the page. */
  hasOpened: boolean;
  /** Edits sent over this connection, and how many of them the server has committed. */
  sent: number;
  saved: number;
  /** Something was typed while nothing could be sent. */
  hasUnsent: boolean;
  isUnstorable: boolean;
  kept: Kept;
  /** Why the server asked to come back, in words for the person; until it is connected again. */
  waiting: string | null;
  ended: Ended | null;
  /** What the house did to the text last, in words for the person, until they have read it. */
  notice: string | null;
};
export type SavedState = 'opening' | 'saved' | 'saving' | 'not-saved-yet' | 'away' | 'ended';

export const nothingKnown: Known = {
  isConnected: false,
  isAway: false,
  isDeviceOffline: false,
  isOpening: true,
  isSynced: false,
  hasOpened: false,
  sent: 0,
  saved: 0,
  hasUnsent: false,
  isUnstorable: false,
  kept: 'page',
  waiting: null,
  ended: null,
  notice: null,
};

/** Whether what is on the screen is in the database, told from the server's own word alone. */
export function savedState(known: Known): SavedState {
  if (known.ended !== null) return 'ended';
  if (known.isAway) return 'away';
  if (!known.hasOpened || (known.isOpening && !wouldLoseWords(known))) return 'opening';
  if (known.isUnstorable && known.saved < known.sent) return 'not-saved-yet';
  return known.isSynced && known.saved === known.sent && !known.hasUnsent ? 'saved' : 'saving';
}

/** True when the page has words that the server has not called saved: closing it now would lose those that are kept on it alone. */
export const wouldLoseWords = (known: Known): boolean => known.hasUnsent || known.saved < known.sent;

/** Closed for what the page sent: the same words would be refused at every opening. */
export const isRefusedForGood = (code: number): boolean => [closeCodes.badFrame.code, closeCodes.wrongAuthor.code, closeCodes.tooLarge.code, 1009].includes(code);

/** What to do after a connection was closed with this code. A code that is not ours is a lost line: come back, spread in time. */
export function afterClose(code: number): { then: AfterClose; sentence: string } & Pick<Ended, 'remedy'> {
  const known = Object.values(closeCodes).find((reason) => reason.code === code);
  const remedy = code === closeCodes.signIn.code ? 'sign-in' : 'reload';
  if (known) return { then: known.then, sentence: known.sentence(), remedy };
  if (code === 1009) return { then: 'stop', sentence: t`What was pasted is too large to send in one piece. Load the page again and paste it in parts.`, remedy };
  return code >= 4400 && code < 4500 ? { then: 'stop', sentence: t`The connection was refused. Load the page again.`, remedy } : { then: 'return-later', sentence: '', remedy };
}
