import { expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { TEXT_FIELD } from './fields.ts';
import { createMemoryDocumentStore } from './memory-document-store.ts';
import { readStoredContent, readStoredWords, readText } from './stored-content.ts';

it('reads what was committed with its author and minute, compacted or not', async () => {
  const store = createMemoryDocumentStore();
  store.create('notes');
  const ydoc = new Doc();
  ydoc.clientID = 7;
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const paragraph = new XmlElement('paragraph');
  const text = new XmlText('Trust');
  paragraph.insert(0, [text]);
  ydoc.getXmlFragment(TEXT_FIELD).insert(0, [paragraph]);
  text.insert(5, ' grows');
  const [first, second] = updates as [Uint8Array, Uint8Array];
  const append = (update: Uint8Array, minute: string) => store.append({ entries: [{ documentId: 'notes', accountId: 'ada', updates: [update] }], bindings: [{ documentId: 'notes', clientId: 7, accountId: 'ada' }], at: new Date(`2026-03-02T${minute}:30Z`) });
  await append(first, '15:04');
  await store.compact('notes');
  await append(second, '15:09');
  const run = { type: 'text', marks: {}, accountId: 'ada' };
  expect(await readStoredContent(store, 'notes')).toEqual([
    { type: 'paragraph', attributes: {}, content: [{ ...run, text: 'Trust', minute: '2026-03-02T15:04Z' }, { ...run, text: ' grows', minute: '2026-03-02T15:09Z' }] },
  ]);
  expect(await readStoredWords(store, 'notes')).toBe('Trust grows\n');
});

it('reads how a text stands, without whose it is, and the same bytes once', () => {
  const ydoc = new Doc();
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText('Trust grows')]);
  ydoc.getXmlFragment(TEXT_FIELD).insert(0, [paragraph]);
  const bytes = encodeStateAsUpdate(ydoc);
  expect(readText(bytes)).toEqual([{ type: 'paragraph', attributes: {}, content: [{ type: 'text', text: 'Trust grows', marks: {} }] }]);
  expect(readText(bytes)).toBe(readText(bytes));
});

it('reads nothing of a document that is not there', async () => {
  const store = createMemoryDocumentStore();
  expect(await readStoredContent(store, 'nowhere')).toEqual([]);
  expect(await readStoredWords(store, 'nowhere')).toBe('');
});
