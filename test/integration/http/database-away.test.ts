import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import express from 'express';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDb } from '#db/client.ts';
import { watchDatabase } from '#db/database-watch.ts';
import { answerWhileDatabaseIsAway } from '#server/http/database-away.ts';
import { securityHeaders } from '#server/http/security-headers.ts';

const HOST = '127.0.0.1';

/** A line to the tests' Postgres that can be cut, that can fall silent without being cut, and that can forget its connections. */
async function aLine() {
  const target = new URL(inject('testDatabases').url);
  const sockets = new Set<Socket>();
  const forgotten = new Set<Socket>();
  let isSilent = false;
  let server = createServer();
  const open = async (port: number) => {
    server = createServer((near) => {
      const far = connect(Number(target.port || 5432), target.hostname);
      for (const [from, to] of [[near, far], [far, near]] as const) {
        sockets.add(from);
        from.on('data', (bytes) => isSilent || forgotten.has(from) || to.write(bytes));
        from.on('error', () => undefined);
        from.on('close', () => (to.destroy(), sockets.delete(from)));
      }
    }).listen(port, HOST);
    await once(server, 'listening');
  };
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await open(0);
  const { port } = server.address() as AddressInfo;
  onTestFinished(cut);
  const url = Object.assign(new URL(target), { hostname: HOST, port: String(port) }).href;
  return { url, cut, mend: () => open(port), fallSilent: () => void (isSilent = true), forget: () => sockets.forEach((socket) => forgotten.add(socket)) };
}

function watched(url: string) {
  const told: boolean[] = [];
  const watch = watchDatabase(url, { askEveryMs: 20, patienceMs: 500, changed: (isReachable) => void told.push(isReachable) });
  onTestFinished(watch.stop);
  return { told, isReachable: watch.isReachable };
}

describe('the watch over the database', () => {
  it('notices that the line is cut, and that it is back, and tells each once', async () => {
    const line = await aLine();
    const { told, isReachable } = watched(line.url);
    await line.cut();
    await expect.poll(isReachable).toBe(false);
    await line.mend();
    await expect.poll(isReachable, { timeout: 5_000 }).toBe(true);
    expect(told).toEqual([false, true]);
  });

  it('does not wait for a database that takes questions and never answers', async () => {
    const line = await aLine();
    const { isReachable } = watched(line.url);
    line.fallSilent();
    await expect.poll(isReachable, { timeout: 5_000 }).toBe(false);
  });
});

describe('the pool', () => {
  it('asks a database that was away at once when it is back, however long it was away', async () => {
    const line = await aLine();
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
    const line = await aLine();
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
    const server = app.listen(0, HOST);
    await once(server, 'listening');
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
    return `http://${HOST}:${(server.address() as AddressInfo).port}`;
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

  it('is the page again as soon as the database answers', async () => {
    let isReachable = false;
    const site = await aSite(() => isReachable);
    expect((await fetch(site)).status).toBe(503);
    isReachable = true;
    expect(await fetch(site).then((answer) => answer.text())).toBe('the page');
  });
});
