import type { HistoryEntry } from './clock-times.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import { foldUpdates } from './fold-updates.ts';
import { createMemoryVersions } from './memory-versions.ts';

export type MemoryDocumentStore = DocumentStore & { create: (documentId: string) => void };

/** Keeps documents as long as the process lives: for tests of what stands on a store. */
export function createMemoryDocumentStore(): MemoryDocumentStore {
  const documents = new Map<string, Omit<StoredDocument, 'hasLog'>>();
  const histories = new Map<string, HistoryEntry[]>();
  const get = (documentId: string): Omit<StoredDocument, 'hasLog'> => {
    const stored = documents.get(documentId) ?? { snapshot: null, updates: [], authors: new Map(), relays: [] };
    documents.set(documentId, stored);
    return stored;
  };
  return {
    create: (documentId) => void get(documentId),
    load: async (documentId) => {
      const stored = documents.get(documentId);
      return stored ? { snapshot: stored.snapshot, updates: [...stored.updates], hasLog: stored.updates.length > 0, authors: new Map(stored.authors), relays: stored.relays.map((relay) => ({ ...relay })) } : null;
    },
    append: async ({ entries, bindings, relays = [], at }) => {
      for (const { documentId, accountId, updates } of entries) {
        const kept = updates.map((update) => update.slice());
        get(documentId).updates.push(...kept);
        histories.set(documentId, [...(histories.get(documentId) ?? []), { accountId, at, updates: kept }]);
      }
      for (const { documentId, clientId, accountId } of bindings) {
        const { authors } = get(documentId);
        if (!authors.has(clientId)) authors.set(clientId, accountId);
      }
      for (const { documentId, ...relay } of relays) {
        const stored = get(documentId);
        const known = stored.relays.find(({ clientId, clock }) => clientId === relay.clientId && clock === relay.clock);
        if (known) known.end = Math.max(known.end, relay.end);
        else stored.relays.push(relay);
      }
    },
    compact: async (documentId) => {
      const stored = documents.get(documentId);
      if (!stored || stored.updates.length === 0) return;
      stored.snapshot = foldUpdates(stored.snapshot, stored.updates);
      stored.updates = [];
    },
    history: async (documentId, since = new Date(0)) => (histories.get(documentId) ?? []).filter(({ at }) => at >= since),
    authorship: async (documentId) => {
      const stored = documents.get(documentId);
      return { authors: new Map(stored?.authors), relays: (stored?.relays ?? []).map((relay) => ({ ...relay })) };
    },
    ...createMemoryVersions((documentId) => documents.has(documentId)),
  };
}
