import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from '#server/references/public-address.ts';
import { createWebhookLine } from './webhook-line.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => {
    server.closeAllConnections();
    server.close(closed);
  })));
});

type Got = { method: string | undefined; headers: IncomingMessage['headers']; body: string };

/** A server on this machine that keeps what it is sent. */
async function aReceiver(answer: (response: ServerResponse) => void = (response) => void response.writeHead(204).end()) {
  const got: Got[] = [];
  const listen: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({ method: request.method, headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      answer(response);
    });
  };
  const server = createServer(listen);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?x=1` };
}

const near = createWebhookLine({ toLoopback: true });
const message = { headers: { 'webhook-id': 'm1' }, body: '{"title":"Prüfung"}' };

describe('sending a message', () => {
  it('posts it letter for letter as JSON, with its headers', async () => {
    const { got, url } = await aReceiver((response) => response.writeHead(201).end('thanks'));
    expect(await near.post({ url, ...message })).toMatchObject({ status: 201, answer: 'thanks', fault: null, tookMs: expect.any(Number) as number });
    expect(got).toMatchObject([{ method: 'POST', body: message.body, headers: { 'webhook-id': 'm1', 'content-type': 'application/json', 'user-agent': 'Plenary', 'content-length': String(Buffer.byteLength(message.body)) } }]);
  });

  it.each([[200, null], [204, null], [301, 'redirect'], [304, 'redirect'], [400, 'refused'], [410, 'refused'], [500, 'refused']])('counts a %i as %s', async (status, fault) => {
    const { url } = await aReceiver((response) => response.writeHead(status).end());
    expect(await near.post({ url, ...message })).toMatchObject({ status, fault });
  });

  it('follows nobody to another address', async () => {
    const other = await aReceiver();
    const { url } = await aReceiver((response) => response.writeHead(307, { Location: other.url }).end());
    expect(await near.post({ url, ...message })).toMatchObject({ status: 307, fault: 'redirect' });
    expect(other.got).toEqual([]);
  });

  it('reads 1 kB of an answer and hangs up, however much follows', async () => {
    let isHungUp: () => void = () => undefined;
    const hungUp = new Promise<void>((resolve) => (isHungUp = resolve));
    const { url } = await aReceiver((response) => {
      response.on('close', isHungUp);
      response.writeHead(200).write('a\0b'.padEnd(5_000, 'c'));
    });
    const { answer, fault } = await near.post({ url, ...message });
    expect([answer.length, answer.slice(0, 4), fault]).toEqual([1_024, 'a bc', null]);
    await hungUp;
  });

  it('waits no longer than it has patience', async () => {
    const { url } = await aReceiver(() => undefined);
    expect(await createWebhookLine({ toLoopback: true, patienceMs: 50 }).post({ url, ...message })).toMatchObject({ status: null, fault: 'too-late' });
  });

  it('says where there is nobody', async () => {
    const { url } = await aReceiver();
    await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))));
    expect(await near.post({ url, ...message })).toMatchObject({ status: null, fault: 'no-connection' });
  });
});

describe('an address', () => {
  const names: Record<string, string[]> = { 'page.example': ['93.184.216.34'], 'inner.example': ['10.0.0.7'], 'both.example': ['93.184.216.34', '127.0.0.1'], 'metadata.example': ['169.254.169.254'], 'mapped.example': ['::ffff:127.0.0.1'], 'nobody.example': [] };
  const line = createWebhookLine({ rule: { resolve: async (name) => names[name] ?? Promise.reject(new Error('ENOTFOUND')), isAllowed: isPublicAddress } });

  it.each([
    ['https://page.example/hook', null],
    ['http://page.example/hook', 'not-secure'],
    ['https://page.example:8443/hook', 'not-public'],
    ['https://me:secret@page.example/hook', 'not-public'],
    ['https://inner.example/', 'not-public'],
    ['https://both.example/', 'not-public'],
    ['https://metadata.example/latest', 'not-public'],
    ['https://mapped.example/', 'not-public'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://nobody.example/', 'unknown-host'],
    ['https://never.example/', 'unknown-host'],
  ])('%s is judged %s', async (url, fault) => {
    expect(await line.judge(url)).toBe(fault);
  });

  it('of this machine is sent nothing unless that was wished for', async () => {
    const { got, url } = await aReceiver();
    expect(await createWebhookLine().post({ url, ...message })).toMatchObject({ status: null, fault: 'not-secure' });
    expect(await createWebhookLine().post({ url: url.replace('http:', 'https:'), ...message })).toMatchObject({ status: null, fault: 'not-public' });
    expect(got).toEqual([]);
  });

  it('is looked at for each message anew, and one that turned private is sent nothing', async () => {
    const { got, url } = await aReceiver();
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    const turning = createWebhookLine({ rule: { resolve: async () => answers.shift() ?? [], isAllowed: isPublicAddress } });
    const named = url.replace('http://127.0.0.1', 'https://turning.example').replace(/:\d+/, '');
    expect(await turning.judge(named)).toBeNull();
    expect(await turning.post({ url: named, ...message })).toMatchObject({ status: null, fault: 'not-public' });
    expect(got).toEqual([]);
  });
});
