import type { DocumentStore } from '#domain/document/document-store.ts';
import { createMemoryDocumentStore, type MemoryDocumentStore } from '#domain/document/memory-document-store.ts';

type Act = 'append' | 'compact' | 'keepVersion';
type Hold = { /** How often it was asked for. */ asked: () => number; release: () => void };

/** A store in memory with one document, `room`, each of whose acts can be held up or made to fail. */
export function createHeldStore() {
  const kept: MemoryDocumentStore = createMemoryDocumentStore();
  kept.create('room');
  const before = new Map<Act, () => Promise<void>>();
  const store: DocumentStore = {
    ...kept,
    append: async (batch) => (await before.get('append')?.(), kept.append(batch)),
    compact: async (documentId) => (await before.get('compact')?.(), kept.compact(documentId)),
    keepVersion: async (version) => (await before.get('keepVersion')?.(), kept.keepVersion(version)),
  };
  return {
    store,
    /** From now on `act` waits until it is released. */
    hold: (act: Act): Hold => {
      let asked = 0;
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      before.set(act, () => ((asked += 1), released));
      return { asked: () => asked, release };
    },
    /** From now on `act` fails, until `mend`; answers with the moments at which it was tried. */
    fail: (act: Act): { triedAt: readonly number[]; mend: () => void } => {
      const triedAt: number[] = [];
      before.set(act, async () => {
        triedAt.push(Date.now());
        throw new Error('the database is away');
      });
      return { triedAt, mend: () => void before.delete(act) };
    },
  };
}
