/** Why a version was kept: people paused, a room closed, somebody named it, or an older one was about to be restored. */
export const versionOccasions = ['pause', 'closing', 'named', 'restore'] as const;
export type VersionOccasion = (typeof versionOccasions)[number];

/** A version without its content. */
export type VersionLine = {
  /** Counts from 1 within the document. */
  number: number;
  occasion: VersionOccasion;
  /** What somebody called it; null when nobody named it. */
  name: string | null;
  /** Who asked for it; null when the house kept it by itself. */
  keptBy: string | null;
  at: Date;
  /** A Yjs state vector: what is newer than this was written after it. */
  stateVector: Uint8Array;
};

/** A version with the whole document as one Yjs update. */
export type StoredVersion = VersionLine & { content: Uint8Array };

/** What is asked to be kept. */
export type VersionToKeep = Omit<StoredVersion, 'number' | 'stateVector'> & { documentId: string };

/** The version that now holds what was to be kept; `isNew` is false when an older one already did. */
export type KeptVersion = { version: VersionLine; isNew: boolean };
