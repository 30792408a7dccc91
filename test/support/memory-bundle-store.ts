import type { BundleStore } from '#server/services/bundle/bundle-store.ts';

/** Keeps bundles as long as the test lives. */
export function createMemoryBundleStore(): BundleStore & { bytesOf: (name: string) => Uint8Array } {
  const files = new Map<string, Uint8Array>();
  return {
    write: async (name, make) => {
      const chunks: Uint8Array[] = [];
      await make(async (chunk) => void chunks.push(chunk.slice()));
      files.set(name, Buffer.concat(chunks));
    },
    open: async (name) => {
      const bytes = files.get(name);
      return bytes ? { size: bytes.length, stream: new Blob([Buffer.from(bytes)]).stream() } : null;
    },
    readParts: async (name, use) => {
      const bytes = files.get(name);
      return bytes ? use({ size: bytes.length, read: async (from, length) => bytes.subarray(from, from + length) }) : null;
    },
    bytesOf: (name) => files.get(name) ?? new Uint8Array(),
    move: async (from, to) => {
      files.set(to, files.get(from) ?? new Uint8Array());
      files.delete(from);
    },
    remove: async (name) => void files.delete(name),
    listBefore: async () => [...files.keys()],
  };
}
