import type { ZipSource } from '#server/export/bundle/read-zip.ts';

/** Where the files of bundles lie until they are deleted: those that were written, by the id of their job, and those that arrived and wait for a yes. */
export type BundleStore = {
  /** Writes a file anew; it is there under its name only once it is whole. */
  write: (name: string, make: (write: (chunk: Uint8Array) => Promise<void>) => Promise<void>) => Promise<void>;
  /** The file piece by piece, and its size; null when there is none. */
  open: (name: string) => Promise<{ size: number; stream: ReadableStream<Uint8Array> } | null>;
  /** Lets parts of a file be read as long as `use` takes; null when there is none. */
  readParts: <Result>(name: string, use: (source: ZipSource) => Promise<Result>) => Promise<Result | null>;
  /** Gives a file another name, in the place of what had it. */
  move: (from: string, to: string) => Promise<void>;
  remove: (name: string) => Promise<void>;
  /** The names of files that were written before a moment. */
  listBefore: (moment: Date) => Promise<string[]>;
};

/** The name of a written bundle. */
export const bundleName = (jobId: string): string => `${jobId}.zip`;

/** The name of a bundle that arrives and was not read yet. */
export const unreadName = (id: string): string => `unread-${id}.zip`;

/** The name of the bundle that somebody brought to a community and has not said yes to: one at a time. */
export const arrivalName = (communityId: string, accountId: string): string => `arrived-${communityId}-${accountId}.zip`;
