import type { CloseReason } from '#domain/document/close-codes.ts';

/** What the document server needs of a connection, so that it can be tested without a network. */
export type SocketLike = {
  /** Sends whole frames as they are, in one write. */
  write: (frames: Buffer) => void;
  /** Bytes written that the network has not taken yet. */
  unsentBytes: () => number;
  /** Calls once when everything written has been taken. */
  onceDrained: (act: () => void) => void;
  /** Stops and goes on reading, so that the sender has to wait. */
  pause: () => void;
  resume: () => void;
  close: (reason: CloseReason) => void;
};
