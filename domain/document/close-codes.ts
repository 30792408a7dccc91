import { t } from '../words/t.ts';

/** What the browser does after a connection was closed: stop, come back at once, or come back later, spread in time. */
export type AfterClose = 'stop' | 'return-now' | 'return-later';
type CloseCode = { code: number; then: AfterClose; sentence: () => string };

/** Why the server closes a document's connection, in the words that its reader sees. */
export const closeCodes = {
  restarting: { code: 1012, then: 'return-later', sentence: () => t`Plenary is restarting; this page connects again in a moment.` },
  tooBusy: { code: 1013, then: 'return-later', sentence: () => t`Plenary is very busy; this page connects again as soon as there is room.` },
  accessChanged: { code: 4205, then: 'return-now', sentence: () => t`Checking what you may do here …` },
  badFrame: { code: 4400, then: 'stop', sentence: () => t`This page sent something that cannot be read. Load it again to go on.` },
  signIn: { code: 4401, then: 'stop', sentence: () => t`You are signed out.` },
  forbidden: { code: 4403, then: 'stop', sentence: () => t`You may not open this document.` },
  otherAccount: { code: 4406, then: 'stop', sentence: () => t`This browser is signed in as somebody else now. Load the page again to go on as them.` },
  notFound: { code: 4404, then: 'stop', sentence: () => t`This document does not exist any more.` },
  wrongAuthor: { code: 4409, then: 'stop', sentence: () => t`This page tried to write in somebody else’s name. Load the page again.` },
  outOfStep: { code: 4410, then: 'return-now', sentence: () => t`This page and the server lost step; they are comparing notes.` },
  tooLarge: { code: 4413, then: 'stop', sentence: () => t`This document has become too large to go on. Continue in another one.` },
  tooOften: { code: 4420, then: 'return-later', sentence: () => t`This page connected or asked too often; it connects again by itself in a while.` },
  tooMany: { code: 4429, then: 'return-later', sentence: () => t`This document is open in too many windows. Close some; this one connects by itself as soon as there is room.` },
} as const satisfies Record<string, CloseCode>;

export type CloseReason = keyof typeof closeCodes;
