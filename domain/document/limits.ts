/** What one connection, document and server take before somebody is asked to wait or to stop. Bytes unless said otherwise. */
export const documentLimits = {
  frameBytes: 4 * 1024 * 1024,
  documentBytes: 16 * 1024 * 1024,
  cursorBytes: 4 * 1024,
  cursorsPerConnection: 8,
  /** Frames and bytes kept for a connection while its access is looked up. */
  earlyFrames: 64,
  earlyBytes: 4 * 1024 * 1024,
  /** Each is answered with a whole document; a browser asks once for each connection. */
  asksPerMinute: 12,
  /** Frames that are no edits; a browser sends its own caret and sends back those of others, at most about 90 in a second. */
  chatterPerSecond: 300,
  connectionsPerDocument: 400,
  connections: 10_000,
  /** A connection with this much uncommitted is read on when some of it is committed. */
  uncommittedEdits: 4_000,
  uncommittedBytes: 4 * 1024 * 1024,
  /** A reader with this much unsent is skipped until it has taken it, then gets the whole document. */
  unsentBytes: 2 * 1024 * 1024,
  /** Milliseconds after which an edit of the house that is not committed is taken back. */
  houseEditMs: 10_000,
} as const;
export type DocumentLimits = { -readonly [Name in keyof typeof documentLimits]: number };
