import { describeDocumentStore } from '#test/contracts/document-store-contract.ts';
import { createMemoryDocumentStore } from './memory-document-store.ts';

describeDocumentStore('documents in memory', async () => {
  const store = createMemoryDocumentStore();
  return { store, create: async (documentId) => store.create(documentId) };
});
