import { eq } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '#db/connect.ts';
import { createFolding, type Folding } from '#db/folding.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { documentArchives, documentLog, documents, documentSnapshots } from '#db/schema/index.ts';
import { packUpdates } from '#domain/document/update-batch.ts';
import { createId } from '#domain/ids.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { textOf, typed } from '#test/support/typed-text.ts';

let database: TestDatabase;
/** A hand that reaches into the database beside every store. */
let beside: Sql;
beforeAll(async () => {
  database = await openTestDatabase();
  beside = connect(database.url, { max: 2 });
});
afterAll(async () => {
  await beside.end();
  await database.close();
});

/** A store on connections of its own, as another process has it. */
function aStore(folding: Folding = createFolding()) {
  const store = createPostgresDocumentStore(database.url, { folding });
  onTestFinished(store.close);
  return store;
}

/** A document in which these words stand in the log, each in a row of its own. */
async function aDocument(...words: string[]) {
  const documentId = createId();
  await database.db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: TEST_NOW });
  const store = aStore();
  const append = (updates: readonly Uint8Array[]) => store.append({ entries: [{ documentId, accountId: null, updates }], bindings: [], at: TEST_NOW });
  const updates = typed(7, ...words);
  for (const update of updates) await append([update]);
  const rowsOf = async (table: typeof documentLog | typeof documentSnapshots | typeof documentArchives) => database.db.select().from(table).where(eq(table.documentId, documentId));
  return {
    documentId,
    store,
    append,
    updates,
    text: async () => textOf(await store.load(documentId)),
    /** Every update that was ever appended, as its bytes. */
    history: async () => (await store.history(documentId)).flatMap((entry) => entry.updates.map((update) => [...update])),
    kept: async () => ({ log: await rowsOf(documentLog), snapshots: await rowsOf(documentSnapshots), archives: await rowsOf(documentArchives) }),
  };
}

const bytesOf = (updates: readonly Uint8Array[]) => updates.map((update) => [...update]);

/** Waits until so many statements in this database wait for a lock. */
const someWait = (count: number) =>
  expect
    .poll(async () => (await beside<{ count: number }[]>`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)[0]?.count, { interval: 20 })
    .toBe(count);

describe('a compaction that fails half way', () => {
  it.each(['document_snapshots', 'document_archives'])('[PER-6] at %s leaves log, snapshot and archive as they were, and can be done again', async (table) => {
    const { documentId, store, append, updates, kept, text, history } = await aDocument('one, ', 'two, ');
    await store.compact(documentId);
    const [, , third] = typed(7, 'one, ', 'two, ', 'three') as [Uint8Array, Uint8Array, Uint8Array];
    await append([third]);
    const before = await kept();
    expect([before.log.length, before.snapshots.length, before.archives.length]).toEqual([1, 1, 1]);
    await beside.unsafe(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`);
    await beside.unsafe(`create trigger refuse before insert or update on ${table} for each row execute function refuse()`);
    try {
      await expect(store.compact(documentId)).rejects.toThrow('the disk is full');
    } finally {
      await beside.unsafe('drop function refuse cascade');
    }
    expect(await kept()).toEqual(before);
    expect(await text()).toBe('one, two, three');
    await store.compact(documentId);
    expect([await text(), await history()]).toEqual(['one, two, three', bytesOf([...updates, third])]);
  });
});

describe('two compactions at once', () => {
  it('[PER-6] go one after the other, the second with what the first has left: nothing is archived twice, and neither fails', async () => {
    const { documentId, text, history, updates, kept } = await aDocument('one, ', 'two');
    // Both have looked and folded before either can take the rows away.
    const compacting: Promise<void>[] = [];
    await beside.begin(async (tx) => {
      await tx`select 1 from document_log where document_id = ${documentId} for update`;
      compacting.push(...[aStore(), aStore()].map((store) => store.compact(documentId)));
      await someWait(2);
    });
    await Promise.all(compacting);
    expect([await text(), await history()]).toEqual(['one, two', bytesOf(updates)]);
    const { log, snapshots, archives } = await kept();
    expect([log.length, snapshots.length, archives.length]).toEqual([0, 1, 1]);
  });

  it('[PER-6] of which one began before the other ended fold nothing older over what is newer', async () => {
    const { documentId, store, append, text, history } = await aDocument('one, ');
    const { folding, folded, goOn } = heldFolding();
    const slow = aStore(folding).compact(documentId);
    await folded;
    const updates = typed(7, 'one, ', 'two');
    await append(updates.slice(1));
    await store.compact(documentId);
    expect(await text()).toBe('one, two');
    goOn();
    await slow;
    expect([await text(), await history()]).toEqual(['one, two', bytesOf(updates)]);
  });
});

describe('what is appended while a compaction folds', () => {
  it('[PER-6] stays in the log, and the next compaction folds it', async () => {
    const { documentId, store, append, text, history, kept } = await aDocument('before, ');
    const { folding, folded, goOn } = heldFolding();
    const compacting = aStore(folding).compact(documentId);
    await folded;
    const updates = typed(7, 'before, ', 'meanwhile');
    await append(updates.slice(1));
    goOn();
    await compacting;
    const { log, snapshots } = await kept();
    expect([log.length, snapshots.length, await text()]).toEqual([1, 1, 'before, meanwhile']);
    await store.compact(documentId);
    expect([(await kept()).log, await text(), await history()]).toEqual([[], 'before, meanwhile', bytesOf(updates)]);
  });

  it('[PER-6] under a lower number, by a process whose commit came later, is not taken away unseen', async () => {
    const { documentId, store, append, text, kept } = await aDocument();
    const [late] = typed(8, 'late') as [Uint8Array];
    const { folding, folded, goOn } = heldFolding();
    let compacting: Promise<void> = Promise.resolve();
    await beside.begin(async (tx) => {
      await tx`insert into document_log (document_id, account_id, at, updates) values (${documentId}, null, ${TEST_NOW}, ${Buffer.from(packUpdates([late]))})`;
      await append(typed(7, 'early'));
      compacting = aStore(folding).compact(documentId);
      await folded;
    });
    goOn();
    await compacting;
    expect((await kept()).log).toHaveLength(1);
    expect((await text())?.match(/early|late/g)?.sort()).toEqual(['early', 'late']);
    await store.compact(documentId);
    expect((await kept()).log).toEqual([]);
    expect((await text())?.match(/early|late/g)?.sort()).toEqual(['early', 'late']);
  });

  it('[PER-6] by several processes at random, with several compactions at once, is neither lost nor kept twice', async () => {
    const { documentId, text, history } = await aDocument();
    const stores = [aStore(), aStore(), aStore()];
    const written = stores.map((_store, place) => typed(place + 1, ...Array.from({ length: 30 }, (_, word) => `${place}.${word} `)));
    await Promise.all(
      stores.map(async (store, place) => {
        for (const [word, update] of (written[place] ?? []).entries()) {
          await store.append({ entries: [{ documentId, accountId: null, updates: [update] }], bindings: [], at: TEST_NOW });
          if (word % 5 === place) await store.compact(documentId);
        }
      }),
    );
    expect((await text())?.trim().split(' ').sort()).toEqual(written.flatMap((_, place) => Array.from({ length: 30 }, (_word, word) => `${place}.${word}`)).sort());
    const inOrder = (some: number[][]) => some.map(String).sort();
    expect(inOrder(await history())).toEqual(inOrder(written.flatMap(bytesOf)));
  });
});

/** A folding that waits, once it has folded, until it is told to go on. */
function heldFolding() {
  const here = createFolding();
  let tell: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const folded = new Promise<void>((resolve) => (tell = resolve));
  const released = new Promise<void>((resolve) => (goOn = resolve));
  const folding: Folding = {
    ...here,
    foldAndArchive: async (log) => {
      const result = await here.foldAndArchive(log);
      tell();
      await released;
      return result;
    },
  };
  return { folding, folded, goOn: () => goOn() };
}
