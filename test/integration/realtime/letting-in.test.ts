import { once } from 'node:events';
import { createConnection } from 'node:net';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createId } from '#domain/ids.ts';
import { refuseUpgrade, routeUpgrades } from '#server/realtime/upgrade-router.ts';
import { accountOf, ORIGIN } from '#test/support/document-identity.ts';
import { accessByCookie, join, openDocumentServer, openMemoryServer } from '#test/support/document-server.ts';

/** What a plain connection gets: the status of a refused handshake, or the code it is closed with after one. */
async function outcomeOf(address: string, { cookie = 'ada', origin = ORIGIN }: { cookie?: string; origin?: string | null } = {}): Promise<string> {
  const socket = new WebSocket(address, { headers: { cookie, ...(origin && { origin }) } });
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(`status ${statusCode}`));
    socket.on('close', (code) => resolve(`code ${code}`));
    socket.on('error', () => undefined);
    socket.on('message', () => (resolve('let in'), socket.terminate()));
  });
}

describe('who connects', () => {
  it('[UP-1] finds one listener for upgrades; an address that nobody takes is 404 and its socket is closed', async () => {
    const { url, server } = await openMemoryServer();
    expect(server.listenerCount('upgrade')).toBe(1);
    expect(await outcomeOf(url.replace('/collab', '/elsewhere'))).toBe('status 404');
    expect(await outcomeOf(`${url}/one/two`)).toBe('status 404');
  });

  it('[UP-2] is handed to the first who takes it, and a socket that breaks at once troubles nobody', async () => {
    const { server, url, documentId } = await openMemoryServer();
    const taken: string[] = [];
    server.removeAllListeners('upgrade');
    routeUpgrades(
      server,
      [
        (_request, socket, _head, path) => {
          taken.push(path);
          // Whoever takes its time must not lose the connection's error.
          setImmediate(() => socket.destroy(new Error('broken on purpose')));
          return true;
        },
        () => expect.unreachable('the second is not asked'),
      ],
      () => false,
    );
    expect(await outcomeOf(`${url}/${documentId}`)).toMatch('code 1006');
    expect(taken).toEqual([`/collab/${documentId}`]);
  });

  it('[ACC-1] from another site is refused before the handshake', async () => {
    const { url, documentId } = await openMemoryServer();
    expect(await outcomeOf(`${url}/${documentId}`, { origin: 'https://elsewhere.example' })).toBe('status 403');
    expect(await outcomeOf(`${url}/${documentId}`, { origin: null })).toBe('status 403');
  });

  it.each([
    ['visitor', 'code 4401'],
    ['stranger', 'code 4403'],
  ])('[ACC-1] as a %s is told by %s, after the handshake so that a browser can read it', async (cookie, code) => {
    const { url, documentId } = await openMemoryServer();
    expect(await outcomeOf(`${url}/${documentId}`, { cookie })).toBe(code);
  });

  it('[ACC-10] from a page of somebody else, who was signed in before, is told by code 4406', async () => {
    const { url, documentId } = await openMemoryServer();
    const asked = (accountId: string) => outcomeOf(`${url}/${documentId}?saved=yes&as=${accountId}`, { cookie: 'ada' });
    expect(await asked(accountOf('ada'))).toBe('let in');
    expect(await asked(accountOf('ben'))).toBe('code 4406');
  });

  it('[ACC-6] too often is told by code 4420 to come back later', async () => {
    const { url, documentId } = await openMemoryServer();
    expect(await outcomeOf(`${url}/${documentId}`, { cookie: 'hasty' })).toBe('code 4420');
  });

  it('[ACC-1] to a document that does not exist is told by code 4404', async () => {
    const { url } = await openMemoryServer();
    expect(await outcomeOf(`${url}/${createId()}`)).toBe('code 4404');
  });

  it('[ACC-5] finds the document full when as many have it open as fit', async () => {
    const { url, documentId } = await openMemoryServer({ connectionsPerDocument: 2 });
    const inside = [join(url, documentId, 'ada'), join(url, documentId, 'ben')];
    await expect.poll(() => inside.every(({ provider }) => provider.synced)).toBe(true);
    expect(await outcomeOf(`${url}/${documentId}`)).toBe('code 4429');
  });

  it('[ACC-5] finds the server full when it has as many connections as fit, and is let in when one has gone', async () => {
    const { url, documentId, endpoint } = await openMemoryServer({ connections: 2 });
    const inside = [join(url, documentId, 'ada'), join(url, documentId, 'ben')];
    await expect.poll(() => inside.every(({ provider }) => provider.synced)).toBe(true);
    expect(await outcomeOf(`${url}/${documentId}`)).toBe('code 1013');
    expect(await outcomeOf(`${url}/${createId()}`)).toBe('code 1013');
    expect(inside.map(({ closedWith }) => closedWith())).toEqual([[], []]);
    inside[0]?.provider.destroy();
    await expect.poll(endpoint.connectionCount).toBe(1);
    expect(await outcomeOf(`${url}/${documentId}`)).toBe('let in');
  });

  it('[ACC-5] is not read on while their document loads slowly, and loses nothing of what they typed', async () => {
    const { store, documentId, stored } = await openMemoryServer();
    let load: () => void = () => undefined;
    const loading = new Promise<void>((resolve) => (load = resolve));
    const { url, endpoint } = await openDocumentServer({ ...store, load: (id) => loading.then(() => store.load(id)) }, { earlyFrames: 3 });
    const ada = join(url, documentId, 'ada', { saved: true });
    await expect.poll(() => ada.provider.wsconnected).toBe(true);
    const letters = Array.from({ length: 300 }, (_, number) => `${number} `);
    for (const letter of letters) ada.type(letter);
    await expect.poll(() => endpoint.connectionCount()).toBe(1);
    load();
    await expect.poll(stored).toBe(letters.join(''));
    expect(endpoint.counts.closes).toEqual({});
  });

  it('[ACC-5] may not send without end before it is known who they are, and comes back later', async () => {
    const { store, documentId } = await openMemoryServer();
    const { url } = await openDocumentServer({ ...store, load: () => new Promise(() => undefined) }, { earlyBytes: 100 });
    const socket = new WebSocket(`${url}/${documentId}`, { headers: { cookie: 'ada', origin: ORIGIN } });
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    socket.on('open', () => Array.from({ length: 50 }, () => socket.send(new Uint8Array([9, 9, 9]))));
    expect((await closed)[0]).toBe(1013);
  });

  it('[ACC-5] sends frames up to a size', async () => {
    const { url, documentId } = await openMemoryServer({ frameBytes: 1_000 });
    const socket = new WebSocket(`${url}/${documentId}`, { headers: { cookie: 'ada', origin: ORIGIN } });
    const closed = once(socket, 'close');
    socket.on('open', () => socket.send(new Uint8Array(1_001)));
    expect((await closed)[0]).toBe(1009);
  });

  it('is refused while the server ends', async () => {
    const { url, documentId, server } = await openMemoryServer();
    server.removeAllListeners('upgrade');
    routeUpgrades(server, [], () => true);
    expect(await outcomeOf(`${url}/${documentId}`)).toBe('status 503');
  });

  it('is answered in whole words of HTTP when refused', async () => {
    const { server } = await openMemoryServer();
    server.removeAllListeners('upgrade');
    server.on('upgrade', (_request, socket) => refuseUpgrade(socket, 404, 'Not Found'));
    const socket = createConnection(Number(new URL(`http://x:${(server.address() as { port: number }).port}`).port), '127.0.0.1');
    socket.write('GET /x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toBe('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
});

describe('who may only read', () => {
  it('[ACC-3] sees the document and shows a caret; what they type reaches nobody and they are told', async () => {
    const { url, documentId, endpoint } = await openMemoryServer();
    const [ada, reader] = [join(url, documentId, 'ada'), join(url, documentId, 'reader-rea')];
    await expect.poll(() => ada.provider.synced && reader.provider.synced).toBe(true);
    ada.type('for all to see');
    await expect.poll(reader.text).toBe('for all to see');
    reader.provider.awareness.setLocalState({ cursor: { at: 1 } });
    await expect.poll(() => ada.provider.awareness.getStates().has(reader.ydoc.clientID)).toBe(true);
    reader.type(' and more');
    await expect.poll(() => endpoint.counts.readersEdits).toBe(1);
    ada.type('.');
    await expect.poll(reader.text).toContain('.');
    expect(ada.text()).toBe('for all to see.');
  });
});

describe('a change of access', () => {
  it('[ACC-2] closes the connections it concerns, which come back with what they may do then', async () => {
    const { url, documentId, endpoint } = await openMemoryServer();
    const [ada, ben] = [join(url, documentId, 'ada'), join(url, documentId, 'ben')];
    await expect.poll(() => ada.provider.synced && ben.provider.synced).toBe(true);
    endpoint.accessChanged({ accountId: accountOf('ada') });
    await expect.poll(ada.closedWith).toEqual([4205]);
    await expect.poll(() => ada.provider.synced).toBe(true);
    expect(ben.closedWith()).toEqual([]);
  });

  it('[ACC-2] closes those whose access is just being looked up, whoever they are: they might be let in by the old answer', async () => {
    const { store, documentId } = await openMemoryServer();
    let looks = 0;
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const { url, endpoint } = await openDocumentServer(store, {}, undefined, async (...asked) => ((looks += 1), await answered, accessByCookie(...asked)));
    const outcome = outcomeOf(`${url}/${documentId}`);
    await expect.poll(() => looks).toBe(1);
    endpoint.accessChanged({ accountId: accountOf('ben') });
    answer();
    expect(await outcome).toBe('code 4205');
    expect(await outcomeOf(`${url}/${documentId}`)).toBe('let in');
  });

  it('[ACC-2] closes those whose access is known while their document loads', async () => {
    const { store, documentId } = await openMemoryServer();
    let loads = 0;
    let load: () => void = () => undefined;
    const mayLoad = new Promise<void>((resolve) => (load = resolve));
    const { url, endpoint } = await openDocumentServer({ ...store, load: async (id) => ((loads += 1), await mayLoad, store.load(id)) });
    const [ada, ben] = [outcomeOf(`${url}/${documentId}`), outcomeOf(`${url}/${documentId}`, { cookie: 'ben' })];
    await expect.poll(() => [loads, endpoint.connectionCount()]).toEqual([1, 2]);
    endpoint.accessChanged({ accountId: accountOf('ada'), documentId });
    load();
    expect([await ada, await ben]).toEqual(['code 4205', 'let in']);
  });

  it('[ACC-2] must name whom it concerns', async () => {
    const { endpoint } = await openMemoryServer();
    expect(() => endpoint.accessChanged({})).toThrow('must name');
  });

  it('[ACC-2] reaches only connections that match all that is named', async () => {
    const { url, documentId, endpoint } = await openMemoryServer();
    const ada = join(url, documentId, 'ada');
    await expect.poll(() => ada.provider.synced).toBe(true);
    endpoint.accessChanged({ accountId: accountOf('ada'), summitId: 'another' });
    endpoint.accessChanged({ summitId: 'summit', documentId });
    await expect.poll(ada.closedWith).toEqual([4205]);
  });
});
