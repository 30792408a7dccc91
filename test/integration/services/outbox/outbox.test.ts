import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { getMail, insertMail } from '#db/repositories/mails.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let admin: Actor;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  admin = await aPerson(db, { isSiteAdmin: true });
});
afterAll(() => database.close());

async function aMail(given: Partial<Parameters<typeof insertMail>[1]> = {}): Promise<string> {
  const id = createId();
  await insertMail(db, { id, recipient: 'ada@example.org', subject: 'Your link', text: 'Open http://plenary.test/', createdAt: TEST_NOW, nextAttemptAt: TEST_NOW, ...given });
  return id;
}

describe('the outbox', () => {
  it('lists each mail as waiting, sent or given up with the reason, the newest first', async () => {
    const later = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);
    await aMail();
    await aMail({ createdAt: later(1), sentAt: later(2) });
    await aMail({ createdAt: later(2), gaveUpAt: later(3), lastError: '550 no such mailbox', attempts: 1 });
    const { mails, total } = await testServices(db).outbox.listOutbox(admin, 1);
    expect(total).toBe(3);
    expect(mails.map(({ state, reason }) => ({ state, reason }))).toEqual([
      { state: 'given-up', reason: '550 no such mailbox' },
      { state: 'sent', reason: '' },
      { state: 'waiting', reason: '' },
    ]);
    expect(mails[0]).not.toHaveProperty('text');
  });

  it('says whether mail leaves at all', async () => {
    expect((await testServices(db, { isMailSent: false }).outbox.listOutbox(admin, 1)).isMailSent).toBe(false);
  });

  it('shows one mail with its text', async () => {
    const id = await aMail();
    expect(await testServices(db).outbox.readMail(admin, id)).toMatchObject({ id, recipient: 'ada@example.org', text: 'Open http://plenary.test/' });
  });

  it('tries a mail again that was given up, and no other', async () => {
    const { outbox } = testServices(db);
    const id = await aMail({ gaveUpAt: TEST_NOW, attempts: 6, lastError: 'no answer' });
    await outbox.retryMail(admin, id);
    expect(await getMail(db, id)).toMatchObject({ gaveUpAt: null, attempts: 0, nextAttemptAt: TEST_NOW });
    await expect(outbox.retryMail(admin, id)).rejects.toMatchObject({ kind: 'conflict', code: 'not-given-up' });
  });

  it('knows no mail by something that is no id', async () => {
    for (const id of ['x', createId()]) await expect(testServices(db).outbox.readMail(admin, id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is closed to everybody but site administrators', async () => {
    const id = await aMail();
    const { outbox } = testServices(db);
    for (const actor of [visitor, await aPerson(db, { email: null }), await aPerson(db)]) {
      for (const act of [outbox.listOutbox(actor, 1), outbox.readMail(actor, id), outbox.retryMail(actor, id)]) {
        await expect(act).rejects.toMatchObject({ kind: 'forbidden' });
      }
    }
  });
});
