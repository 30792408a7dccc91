import { describe, expect, it } from 'vitest';
import { createId } from '#domain/ids.ts';
import { join, openMemoryServer } from '#test/support/document-server.ts';

describe('a change of the remarks on a document', () => {
  it('[REM-1] is told to everybody who has it open and asked for such words, readers included', async () => {
    const { url, documents, documentId } = await openMemoryServer();
    const [ada, reader, plain] = [join(url, documentId, 'ada', { saved: true }), join(url, documentId, 'reader-ben', { saved: true }), join(url, documentId, 'cyd')];
    await expect.poll(() => [ada, reader, plain].every(({ provider }) => provider.synced)).toBe(true);
    documents.hands.tellRemarks(documentId);
    await expect.poll(() => [ada.told().remarks, reader.told().remarks]).toEqual([1, 1]);
    // Whatever was sent to `plain` has come once an edit of ours has.
    ada.type('now');
    await expect.poll(plain.text).toBe('now');
    expect(plain.told().remarks).toBe(0);
  });

  it('[REM-1] loads no document that nobody has open', async () => {
    const { documents, documentId } = await openMemoryServer();
    documents.hands.tellRemarks(documentId);
    documents.hands.tellRemarks(createId());
    expect(documents.peek(documentId)).toBeNull();
  });
});
