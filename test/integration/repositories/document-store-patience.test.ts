import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '#db/connect.ts';
import { createFolding, type Folding } from '#db/folding.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { documents } from '#db/schema/index.ts';
import { isOutcomeUncertain } from '#domain/document/document-store.ts';
import { createId } from '#domain/ids.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { aLine } from '#test/support/database-line.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { textOf, typed } from '#test/support/typed-text.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function aStore(url = database.url) {
  const store = createPostgresDocumentStore(url, { patienceMs: 1_000, longPatienceMs: 1_000 });
  onTestFinished(store.close);
  const documentId = createId();
  await database.db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: TEST_NOW });
  const append = (...words: string[]) => store.append({ entries: [{ documentId, accountId: null, updates: typed(7, ...words) }], bindings: [], at: TEST_NOW });
  const outcomeOf = (asked: Promise<unknown>) => asked.then(() => 'done', (reason: unknown) => (isOutcomeUncertain(reason) ? 'uncertain' : 'not done'));
  return { store, documentId, append, outcomeOf };
}

describe('a database that hangs', () => {
  it('[VER-4] ends a commit before we stop waiting for it, so that nothing of it is kept later', async () => {
    const { store, documentId, append, outcomeOf } = await aStore();
    await append('before');
    const admin = connect(database.url, { max: 1 });
    onTestFinished(() => admin.end());
    await admin.unsafe('begin; lock table document_log in access exclusive mode');
    expect(await outcomeOf(append('before', ' never'))).toBe('not done');
    await admin.unsafe('commit');
    expect(textOf(await store.load(documentId))).toBe('before');
    expect(await outcomeOf(append('before', ' after'))).toBe('done');
  });

  it('[PER-3] behind a line that fell silent leaves it uncertain whether it committed, and is asked anew over another line', async () => {
    const line = await aLine(database.url);
    const { store, documentId, append, outcomeOf } = await aStore(line.url);
    await append('one');
    line.forget();
    expect(await outcomeOf(append('one', ' two'))).toBe('uncertain');
    expect(await outcomeOf(append('one', ' two'))).toBe('done');
    expect(textOf(await store.load(documentId))).toBe('one two');
  });

  it.each(['load', 'compact', 'history', 'authorship', 'listVersions'] as const)('[PER-3] behind a line that fell silent does not keep whoever asks to %s waiting for ever', async (question) => {
    const line = await aLine(database.url);
    const { store, documentId, append, outcomeOf } = await aStore(line.url);
    await append('one');
    await store.load(documentId);
    line.forget();
    expect(await outcomeOf(store[question](documentId))).toBe('not done');
    expect(await outcomeOf(store[question](documentId))).toBe('done');
  });

  it('[PER-3] is not blamed for a log that takes longer to fold than anybody waits for a database', async () => {
    const folding = createFolding();
    const slowly: Folding = { ...folding, isLong: () => true, fold: (log) => new Promise((resolve) => setTimeout(() => resolve(folding.fold(log)), 1_500)) };
    const store = createPostgresDocumentStore(database.url, { patienceMs: 1_000, folding: slowly });
    onTestFinished(store.close);
    const { documentId, append } = await aStore();
    await append('folded', ' slowly');
    const loads = [store.load(documentId), store.load(documentId)];
    expect((await Promise.all(loads)).map(textOf)).toEqual(['folded slowly', 'folded slowly']);
  });

  it('[PER-3] that is not there at all certainly committed nothing', async () => {
    const line = await aLine(database.url);
    const { append, outcomeOf, store, documentId } = await aStore(line.url);
    await line.cut();
    expect(await outcomeOf(append('lost'))).toBe('not done');
    await line.mend();
    await expect.poll(() => store.load(documentId).then(textOf, () => 'away')).toBe('');
  });
});
