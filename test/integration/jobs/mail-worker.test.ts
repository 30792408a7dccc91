import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '#db/client.ts';
import { getMail, insertMail, type MailRow } from '#db/repositories/mails.ts';
import { putSiteSetting } from '#db/repositories/site-settings.ts';
import { mails, siteSettings } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { type MailWorker, startMailWorker } from '#server/jobs/mail-worker.ts';
import { createLog } from '#server/log.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { testDeps } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
  await db.delete(mails);
});

/** A real mail server on a free port; what it received, and its address. */
async function aMailServer(options: SMTPServerOptions = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _connection, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { received, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

async function aWorker(smtpUrl: string | undefined, given: { nowMs?: () => number; lookEveryMs?: number } = {}): Promise<MailWorker> {
  const now = () => new Date(given.nowMs?.() ?? TEST_NOW.getTime());
  const worker = await startMailWorker({ db, smtpUrl, from: 'Plenary <plenary@example.org>', now, log: createLog('silent'), lookEveryMs: given.lookEveryMs ?? 20 });
  opened.push(worker.stop);
  return worker;
}

async function aMail(given: Partial<Parameters<typeof insertMail>[1]> = {}): Promise<string> {
  const id = createId();
  await insertMail(db, { id, recipient: 'ada@example.org', subject: 'Your link', text: 'Grüße,\n\nopen it.\n', createdAt: TEST_NOW, nextAttemptAt: TEST_NOW, ...given });
  return id;
}

const until = (id: string, is: (mail: MailRow) => boolean): Promise<MailRow> =>
  vi.waitFor(async () => {
    const mail = await getMail(db, id);
    if (!is(mail)) throw new Error(`not yet: ${JSON.stringify(mail)}`);
    return mail;
  }, { timeout: 10_000, interval: 10 });

const refusing = (responseCode: number, message: string): SMTPServerOptions => ({
  onRcptTo: (_address, _connection, done) => done(Object.assign(new Error(message), { responseCode })),
});

describe('the mail worker', () => {
  it('sends under the name that administrators settled, from the next mail on', async () => {
    const { url, received } = await aMailServer();
    await aWorker(url);
    await until(await aMail(), ({ sentAt }) => sentAt !== null);
    await putSiteSetting(db, 'mailSender', 'Micro, credentials');
    await until(await aMail(), ({ sentAt }) => sentAt !== null);
    await db.delete(siteSettings);
    expect(received.map((mail) => /^From: (.*)$/m.exec(mail)?.[1]?.trim())).toEqual(['Plenary <plenary@example.org>', '"Micro, credentials" <plenary@example.org>']);
  });

  it('sends what waits in the outbox, once, with sender, recipient, subject and text', async () => {
    const { url, received } = await aMailServer();
    const id = await aMail();
    await aWorker(url);
    expect(await until(id, ({ sentAt }) => sentAt !== null)).toMatchObject({ attempts: 1, lastError: '', gaveUpAt: null });
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('From: Plenary <plenary@example.org>');
    expect(received[0]).toContain('To: ada@example.org');
    expect(received[0]).toContain('Subject: Your link');
    expect(received[0]).toContain(`Message-ID: <${id}@example.org>`);
    expect(received[0]).toMatch(/Gr=C3=BC=C3=9Fe/);
  });

  it('sends at once what is posted while it runs, without waiting for its timer', async () => {
    const { url } = await aMailServer();
    const worker = await aWorker(url, { lookEveryMs: 3_600_000 });
    const id = await aMail();
    worker.wake();
    await until(id, ({ sentAt }) => sentAt !== null);
  });

  it('sends nothing of a transaction that came to nothing', async () => {
    const { url, received } = await aMailServer();
    const worker = await aWorker(url);
    const deps = testDeps(db);
    await db
      .transaction(async (tx) => {
        await deps.postMail(tx, { recipient: 'nobody@example.org', subject: 'Never', text: 'Never' });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    worker.wake();
    const id = await aMail();
    await until(id, ({ sentAt }) => sentAt !== null);
    expect(received.join()).not.toContain('nobody@example.org');
  });

  it('takes the secrets of links out of what it keeps of a sent mail', async () => {
    const { url, received } = await aMailServer();
    const secret = 'A1'.repeat(22);
    const id = await aMail({ text: `Open http://plenary.test/reset/${secret}\n` });
    await aWorker(url);
    expect((await until(id, ({ sentAt }) => sentAt !== null)).text).toBe('Open http://plenary.test/reset/…\n');
    expect(received[0]?.replace(/=\r\n/g, '')).toContain(secret);
  });

  it('tries again later when the server is not ready, and sends then', async () => {
    let isReady = false;
    let nowMs = TEST_NOW.getTime();
    const { url, received } = await aMailServer({
      onRcptTo: (_address, _connection, done) => (isReady ? done() : done(Object.assign(new Error('Mailbox busy, try later'), { responseCode: 450 }))),
    });
    const id = await aMail();
    await aWorker(url, { nowMs: () => nowMs });
    const waiting = await until(id, ({ attempts }) => attempts === 1);
    expect(waiting).toMatchObject({ sentAt: null, gaveUpAt: null, nextAttemptAt: new Date(TEST_NOW.getTime() + MINUTE_MS) });
    expect(waiting.lastError).toContain('Mailbox busy');
    isReady = true;
    nowMs += MINUTE_MS;
    expect(await until(id, ({ sentAt }) => sentAt !== null)).toMatchObject({ attempts: 2, lastError: '' });
    expect(received).toHaveLength(1);
  });

  it('gives up after the sixth failed try and keeps the reason', async () => {
    const { url } = await aMailServer(refusing(450, 'Still busy'));
    const id = await aMail({ attempts: 5 });
    await aWorker(url);
    const givenUp = await until(id, ({ gaveUpAt }) => gaveUpAt !== null);
    expect(givenUp).toMatchObject({ attempts: 6, sentAt: null });
    expect(givenUp.lastError).toContain('Still busy');
  });

  it('gives up at once when the server says that there is no such mailbox, and goes on with the others', async () => {
    const { url, received } = await aMailServer({
      onRcptTo: ({ address }, _connection, done) => (address.startsWith('nobody') ? done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })) : done()),
    });
    const [lost, fine] = [await aMail({ recipient: 'nobody@example.org' }), await aMail()];
    await aWorker(url);
    expect((await until(lost, ({ gaveUpAt }) => gaveUpAt !== null)).lastError).toContain('No such mailbox');
    await until(fine, ({ sentAt }) => sentAt !== null);
    expect(received).toHaveLength(1);
  });

  it('tries again when no server answers', async () => {
    const { url } = await aMailServer();
    await opened.pop()?.();
    const id = await aMail();
    await aWorker(url);
    expect(await until(id, ({ attempts }) => attempts === 1)).toMatchObject({ sentAt: null, gaveUpAt: null });
  });

  it('sends each mail once though two processes look for it', async () => {
    const { url, received } = await aMailServer();
    const ids = await Promise.all(Array.from({ length: 12 }, () => aMail()));
    await Promise.all([aWorker(url), aWorker(url)]);
    for (const id of ids) await until(id, ({ sentAt }) => sentAt !== null);
    expect(received).toHaveLength(12);
    expect(new Set(received.map((mail) => /Message-ID: (\S+)/.exec(mail)?.[1])).size).toBe(12);
  });

  it('ends the mail in hand before it stops, and begins no other', async () => {
    let accept: () => void = () => undefined;
    const inHand = new Promise<void>((begun) => {
      accept = begun;
    });
    let goOn: () => void = () => undefined;
    const { url } = await aMailServer({
      onRcptTo: (_address, _connection, done) => {
        goOn = done;
        accept();
      },
    });
    const [first, second] = [await aMail(), await aMail({ nextAttemptAt: new Date(TEST_NOW.getTime() - 0), createdAt: new Date(TEST_NOW.getTime() + 1) })];
    const worker = await aWorker(url);
    await inHand;
    const stopped = worker.stop();
    goOn();
    await stopped;
    expect((await getMail(db, first)).sentAt).not.toBeNull();
    expect((await getMail(db, second)).attempts).toBe(0);
  });

  it('keeps mails in the outbox when there is no mail server', async () => {
    const id = await aMail();
    const worker = await aWorker(undefined);
    worker.wake();
    await worker.stop();
    expect(await getMail(db, id)).toMatchObject({ sentAt: null, attempts: 0 });
  });
});
