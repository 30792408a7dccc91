import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDb } from '#db/client.ts';
import { watchDatabase } from '#db/database-watch.ts';
import { answerWhileDatabaseIsAway } from '#server/http/database-away.ts';
import { securityHeaders } from '#server/http/security-headers.ts';
import { aLine } from '#test/support/database-line.ts';

function watched(url: string) {
  const told: boolean[] = [];
  const watch = watchDatabase(url, { askEveryMs: 20, patienceMs: 500, changed: (isReachable) => void told.push(isReachable) });
  onTestFinished(watch.stop);
  return { told, isReachable: watch.isReachable };
}

describe('the watch over the database', () => {
  it('notices that the line is cut, and that it is back, and tells each once', async () => {
    const line = await aLine(inject('testDatabases').url);
    const { told, isReachable } = watched(line.url);
    await line.cut();
    await expect.poll(isReachable).toBe(false);
    await line.mend();
    await expect.poll(isReachable, { timeout: 5_000 }).toBe(true);
    expect(told).toEqual([false, true]);
  });

  it('does not wait for a database that takes questions and never answers', async () => {
    const line = await aLine(inject('testDatabases').url);
    const { isReachable } = watched(line.url);
    line.fallSilent();
    await expect.poll(isReachable, { timeout: 5_000 }).toBe(false);
  });
});

describe('the pool', () => {
  it('asks a database that was away at once when it is back, however long it was away', async () => {
    const line = await aLine(inject('testDatabases').url);
    const { db, close } = createDb(line.url, 2);
    onTestFinished(close);
    await db.execute('select 1');
    await line.cut();
    for (let time = 0; time < 8; time += 1) await expect(db.execute('select 1')).rejects.toThrow();
    await line.mend();
    await expect.poll(() => db.execute('select 1').then(() => 'answered', () => 'away'), { timeout: 2_000 }).toBe('answered');
  });
});

describe('a pool that is renewed', () => {
  it('answers though its connections were lost without a word, and waits no longer for what was asked on them', async () => {
    const line = await aLine(inject('testDatabases').url);
    const { db, close, renew } = createDb(line.url, 1);
    onTestFinished(close);
    await db.execute('select 1');
    line.forget();
    const asked = db.execute('select 1').then(() => 'answered', () => 'given up');
    await new Promise((resolve) => setImmediate(resolve));
    renew();
    expect(await Promise.race([asked, db.execute('select 1').then(() => 'asked anew')])).toBe('asked anew');
    expect(await asked).toBe('given up');
  });

  it('lets what was asked before come to its end, and is the same database to who has it', async () => {
    const { db, close, renew } = createDb(inject('testDatabases').url, 2);
    onTestFinished(close);
    const begun = db.transaction(async (tx) => {
      renew();
      return tx.execute('select 1 as one');
    });
    expect([...(await begun)]).toEqual([{ one: 1 }]);
    expect([...(await db.execute('select 2 as two'))]).toEqual([{ two: 2 }]);
  });
});

describe('a page while the database is away', () => {
  async function aSite(isReachable: () => boolean): Promise<string> {
    const app = express();
    app.use(...securityHeaders({ isHttps: false, isDevelopment: false }), answerWhileDatabaseIsAway(isReachable));
    app.all('*', (_request, response) => void response.send('the page'));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it('says so, says that nothing is lost, and tries again by itself', async () => {
    const response = await fetch(await aSite(() => false), { headers: { Accept: 'text/html' } });
    const page = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(page).toContain('Plenary cannot reach its database at the moment. Everything that was saved is safe.');
    expect(page).toContain('<meta http-equiv="refresh" content="5">');
    expect(response.headers.get('content-security-policy')).toContain(/<style nonce="([^"]+)"/.exec(page)?.[1] ?? 'no nonce');
  });

  it('tells who sent a form that it was not saved, and does not leave the form by itself', async () => {
    const page = await fetch(await aSite(() => false), { method: 'POST', headers: { Accept: 'text/html' } }).then((answer) => answer.text());
    expect(page).toContain('What you have just sent was not saved.');
    expect(page).not.toContain('http-equiv="refresh"');
  });

  it('tells a page that moves within the site in the encoding that such a page reads', async () => {
    const site = await aSite(() => false);
    const response = await fetch(`${site}/summits.data`);
    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/x-script; charset=utf-8']);
    const error = ['ErrorResponse', 5, 8, 9];
    expect(await response.json()).toEqual([{ _1: 2 }, 'root', { _3: 4 }, 'error', error, { _6: 7 }, 'message', expect.stringContaining('Everything that was saved is safe'), 503, 'Service Unavailable']);
    const sent = await fetch(`${site}/summits.data`, { method: 'POST' });
    expect(await sent.text()).toContain('What you have just sent was not saved');
  });

  it('is the page again as soon as the database answers', async () => {
    let isReachable = false;
    const site = await aSite(() => isReachable);
    expect((await fetch(site)).status).toBe(503);
    isReachable = true;
    expect(await fetch(site).then((answer) => answer.text())).toBe('the page');
  });
});
