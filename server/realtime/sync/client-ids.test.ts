import { expect, it } from 'vitest';
import { documentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { textOf, typed } from '#test/support/typed-text.ts';
import { createConnectionCounts } from './connection-counts.ts';
import { LiveDocuments } from './live-documents.ts';
import { SyncConnection } from './sync-connection.ts';

async function aRoom() {
  const store = createMemoryDocumentStore();
  store.create('room');
  const documents = new LiveDocuments({ store, limits: documentLimits, now: () => new Date(), log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
  const document = await documents.open('room');
  if (!document) throw new Error('no document');
  const closes = new Map<string, string>();
  const connect = (accountId: string) => {
    const socket = { write: () => undefined, unsentBytes: () => 0, onceDrained: () => undefined, pause: () => undefined, resume: () => undefined, close: (reason: string) => void closes.set(accountId, reason) };
    const connection = new SyncConnection({ socket, limits: documentLimits, wantsSaved: false, counts: createConnectionCounts(), ended: () => undefined });
    connection.goLive({ mayEdit: true, accountId, user: { name: accountId, perspective: 'coach', person: accountId } }, document);
    return {
      showsCaret: (clientId: number) => connection.receive(Uint8Array.from([1, 6, 1, clientId, 1, 2, 0x7b, 0x7d])),
      types: (clientId: number, word: string) => typed(clientId, word).forEach((update) => connection.receive(Uint8Array.from([0, 2, update.length, ...update]))),
      leaves: () => connection.end(),
    };
  };
  const stored = async () => {
    await documents.writer.settled();
    return textOf(await store.load('room'));
  };
  return { connect, closes, stored, documents };
}

it('[AUT-1] a client id whose caret was shown is its owner’s before they write, and after they have left', async () => {
  const { connect, closes, stored } = await aRoom();
  const ada = connect('ada');
  ada.showsCaret(7);
  ada.leaves();
  connect('eve').types(7, 'stolen');
  expect(closes.get('eve')).toBe('wrongAuthor');
  connect('ada').types(7, 'mine');
  expect([closes.get('ada'), await stored()]).toEqual([undefined, 'mine']);
});

it('[AUT-1] a client id whose caret a guest showed is the account’s that the guest became part of', async () => {
  const { connect, closes, stored, documents } = await aRoom();
  connect('guest').showsCaret(7);
  documents.accountMerged('guest', 'ada');
  connect('ada').types(7, 'mine');
  expect([closes.get('ada'), await stored()]).toEqual([undefined, 'mine']);
});
