/** Where the files of bundles lie until they are deleted: those that were written, by the id of their job, and those that arrived and wait for a yes. */
export type BundleStore = {
  /** Writes a file anew; it is there under its name only once it is whole. */
  write: (name: string, make: (write: (chunk: Uint8Array) => Promise<void>) => Promise<void>) => Promise<void>;
  /** The file piece by piece, and its size; null when there is none. */
  open: (name: string) => Promise<{ size: number; stream: ReadableStream<Uint8Array> } | null>;
  read: (name: string) => Promise<Uint8Array | null>;
  remove: (name: string) => Promise<void>;
  /** The names of files that were written before a moment. */
  listBefore: (moment: Date) => Promise<string[]>;
};

/** The name of a written bundle. */
export const bundleName = (jobId: string): string => `${jobId}.zip`;
