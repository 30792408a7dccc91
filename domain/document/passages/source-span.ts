/** Letters of a document by their Yjs ids, with the minute (ISO 8601, UTC) in which they were committed; null when the history does not reach back. */
export type SourceSpan = { clientId: number; clock: number; length: number; minute: string | null };
