import { describeDocumentStore } from '#test/contracts/document-store-contract.ts';
import { describeVersionStore } from '#test/contracts/version-store-contract.ts';
import { createId } from '#domain/ids.ts';
import { createMemoryDocumentStore } from './memory-document-store.ts';

const open = async () => {
  const store = createMemoryDocumentStore();
  return { store, create: async (documentId: string) => store.create(documentId), anAccount: async () => createId() };
};
describeDocumentStore('documents in memory', open);
describeVersionStore('versions in memory', open);
