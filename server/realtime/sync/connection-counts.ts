import type { CloseReason } from '#domain/document/close-codes.ts';

/** What happened at connections since the program began. */
export type ConnectionCounts = {
  unknownMessages: number;
  foreignCursors: number;
  readersEdits: number;
  skippedReaders: number;
  /** Connections that the server closed, by the reason it gave. */
  closes: Partial<Record<CloseReason, number>>;
};

export const createConnectionCounts = (): ConnectionCounts => ({ unknownMessages: 0, foreignCursors: 0, readersEdits: 0, skippedReaders: 0, closes: {} });
