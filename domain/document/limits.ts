/** What one connection, document and server take before somebody is asked to wait or to stop. Bytes unless said otherwise. */
export const documentLimits = {
  frameBytes: 4 * 1024 * 1024,
  documentBytes: 16 * 1024 * 1024,
  cursorBytes: 4 * 1024,
  cursorsPerConnection: 8,
  /** A connection with so many frames or bytes that came before it is let in is read on when it is; over `earlyBytes` it is closed. */
  earlyFrames: 64,
  earlyBytes: 8 * 1024 * 1024,
  /** Each is answered with a whole document, or holds one; a browser asks and answers once for each connection. */
  asksPerMinute: 24,
  /** Frames that are no edits; a browser sends its own caret and sends back those of others, at most about 90 in a second. */
  chatterPerSecond: 300,
  /** A connection that sends more is read on later: a megabyte takes from a seventh of a second to almost a second to read. */
  bytesPerSecond: 2 * 1024 * 1024,
  /** Carets in one frame: a browser sends back those of all others at most. */
  cursorsPerFrame: 500,
  connectionsPerDocument: 400,
  connections: 10_000,
  /** A connection with this much uncommitted is read on when some of it is committed. */
  uncommittedEdits: 4_000,
  uncommittedBytes: 4 * 1024 * 1024,
  /** So much of a document and of all waits at most while the database is away; who brings more comes back later. */
  uncommittedDocumentBytes: 16 * 1024 * 1024,
  uncommittedTotalBytes: 512 * 1024 * 1024,
  /** What one commit takes at most, so that it ends in time however much waits. */
  commitBytes: 4 * 1024 * 1024,
  commitEdits: 20_000,
  /** A reader with this much unsent is skipped until it has taken it, then gets the whole document. */
  unsentBytes: 2 * 1024 * 1024,
  /** Milliseconds after which an edit of the house that is not committed is taken back. */
  houseEditMs: 10_000,
} as const;
export type DocumentLimits = { -readonly [Name in keyof typeof documentLimits]: number };
