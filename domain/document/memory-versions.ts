import { encodeStateVectorFromUpdate } from 'yjs';
import type { DocumentStore } from './document-store.ts';
import { EMPTY_STATE, isSameState } from './same-state.ts';
import type { StoredVersion } from './version.ts';

/** The versions of a store that keeps documents as long as the process lives. */
export function createMemoryVersions(exists: (documentId: string) => boolean): Pick<DocumentStore, 'keepVersion' | 'listVersions' | 'loadVersion'> {
  const versions = new Map<string, StoredVersion[]>();
  return {
    keepVersion: async ({ documentId, ...asked }) => {
      if (!exists(documentId)) return null;
      const known = versions.get(documentId) ?? [];
      const newest = known.at(-1);
      if (isSameState(newest?.content ?? EMPTY_STATE, asked.content)) {
        if (newest && newest.name === null) Object.assign(newest, { name: asked.name, keptBy: asked.name === null ? newest.keptBy : asked.keptBy });
        return newest ? { version: lineOf(newest), isNew: false } : null;
      }
      const version = { ...asked, content: asked.content.slice(), number: (newest?.number ?? 0) + 1, stateVector: encodeStateVectorFromUpdate(asked.content) };
      versions.set(documentId, [...known, version]);
      return { version: lineOf(version), isNew: true };
    },
    listVersions: async (documentId) => (versions.get(documentId) ?? []).map(lineOf).reverse(),
    loadVersion: async (documentId, number) => versions.get(documentId)?.find((version) => version.number === number) ?? null,
  };
}

const lineOf = ({ content: _content, ...line }: StoredVersion) => ({ ...line });
