import type { HistoryEntry } from './clock-times.ts';
import type { ClockRange } from './read-update.ts';
import type { KeptVersion, StoredVersion, VersionLine, VersionToKeep } from './version.ts';

/** What one account wrote into one document since the append before, in the order in which it came. */
export type LogEntry = {
  documentId: string;
  /** Null when the house itself wrote, as with the prompts of a room, or when it is not certain who did. */
  accountId: string | null;
  /** Yjs updates (v1), unmerged. */
  updates: readonly Uint8Array[];
};

/** The first time an account's browser wrote into a document under this Yjs client id: from then on the id is theirs. */
export type AuthorBinding = { documentId: string; clientId: number; accountId: string | null };

/** What somebody brought back after a restore from a backup. They may not have written it, so it is nobody's. */
export type Relay = ClockRange & { relayedBy: string | null };
export type DocumentRelay = Relay & { documentId: string };

export type StoredDocument = {
  /** All that was folded, by a compaction or for this load, as one Yjs update; null when nothing was. */
  snapshot: Uint8Array | null;
  /** What was appended after that, oldest first; a long log comes folded. */
  updates: Uint8Array[];
  /** Whether anything was appended since the last compaction, folded for this load or not. */
  hasLog: boolean;
  /** Who wrote under which Yjs client id. */
  authors: Map<number, string | null>;
  /** What is nobody's, whoever has its Yjs client id. */
  relays: Relay[];
};

/**
 * Where the content of documents lives: an append-only log, folded from time to time into snapshots.
 * Two processes that append to one document never overwrite each other.
 */
export type DocumentStore = {
  /** Everything appended to a document and committed; null when there is no such document. */
  load: (documentId: string) => Promise<StoredDocument | null>;
  /**
   * Commits all of it or nothing, and resolves after the commit. Entries of one document keep their order. Rejects with
   * `OutcomeUncertain` when it may have been committed, or may be yet; with anything else nothing of it ever is. What is
   * appended twice changes nothing.
   */
  append: (batch: { entries: readonly LogEntry[]; bindings: readonly AuthorBinding[]; relays?: readonly DocumentRelay[]; at: Date }) => Promise<void>;
  /** Folds the log of a document into its snapshot and archives the log; doing it twice changes nothing. */
  compact: (documentId: string) => Promise<void>;
  /** Everything ever appended, or appended since a moment, that is still kept; oldest first, compacted or not. */
  history: (documentId: string, since?: Date) => Promise<HistoryEntry[]>;
  /** Whose each Yjs client id is, and what is nobody's; both empty for a document that does not exist. */
  authorship: (documentId: string) => Promise<Pick<StoredDocument, 'authors' | 'relays'>>;
  /**
   * Keeps a version under the next number, unless nothing changed since the newest one, which then takes the name if it
   * has none. Null when there is no such document, or nothing was ever written in it.
   */
  keepVersion: (version: VersionToKeep) => Promise<KeptVersion | null>;
  /** The versions of a document without their content, newest first. */
  listVersions: (documentId: string) => Promise<VersionLine[]>;
  /** One version with its content, or null. */
  loadVersion: (documentId: string, number: number) => Promise<StoredVersion | null>;
};

/** The store did not say what became of a batch. */
export class OutcomeUncertain extends Error {
  readonly isOutcomeUncertain = true;
}

export const isOutcomeUncertain = (reason: unknown): boolean => reason instanceof Error && 'isOutcomeUncertain' in reason;
