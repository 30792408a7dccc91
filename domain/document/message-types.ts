/** The first number of every message. The first four are those of the y-websocket protocol. */
export const messageTypes = {
  sync: 0,
  cursors: 1,
  permission: 2,
  askCursors: 3,
  /** From the server to who asked for it by `?saved=yes`: how many of this connection's edits are committed so far. */
  saved: 100,
  /** From the server to who asked for it: 1 while edits cannot be stored, 0 when they can again. */
  unstorable: 101,
  /** From the server to who asked for it: a sentence on what the house did to the text, such as bringing a version back. */
  notice: 102,
  /** From the server to who asked for it, without content: the remarks on the text are no longer as they were. */
  remarks: 103,
} as const;

/** The second number of a `sync` message. */
export const syncSteps = { ask: 0, answer: 1, edit: 2 } as const;
