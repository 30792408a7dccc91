import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { readTitle } from './read-title.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => {
    server.closeAllConnections();
    server.close(closed);
  })));
});

/** The loopback address that stands for the public internet here; every other is held to the rule. */
const PUBLIC = '127.0.0.2';
const names: Record<string, string[]> = { 'page.example': [PUBLIC], 'inner.example': ['127.0.0.1'], 'both.example': [PUBLIC, '10.0.0.7'], 'metadata.example': ['169.254.169.254'], 'mapped.example': ['::ffff:127.0.0.1'], 'local6.example': ['fd00::1'], 'nobody.example': [] };

async function aPage(answer: RequestListener, on = PUBLIC) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, on, listening));
  const { port } = server.address() as AddressInfo;
  const resolved: string[] = [];
  const read = (url: string, given = {}) =>
    readTitle(url.replace(/PORT/g, String(port)), {
      resolve: async (name) => {
        resolved.push(name);
        return names[name] ?? [];
      },
      isAllowed: (address) => address === PUBLIC || isPublicAddress(address),
      ports: [String(port)],
      patienceMs: 1_000,
      ...given,
    });
  return { asked, resolved, port, read };
}
const gives = (body: string, headers: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8' }, status = 200): RequestListener => (_request, response) => response.writeHead(status, headers).end(body);
const leadsTo = (location: string): RequestListener => (_request, response) => response.writeHead(302, { Location: location }).end();
const PAGE = '<!doctype html><title>Inside the black box</title>';

describe('reading the title of a page', () => {
  it('asks its server by its name, at the address that was looked at', async () => {
    const page = await aPage(gives(PAGE));
    expect(await page.read('http://page.example:PORT/box?x=1')).toBe('Inside the black box');
    expect(page.asked).toEqual([`page.example:${page.port} /box?x=1`]);
    expect(page.resolved).toEqual(['page.example']);
  });

  it('reads other character sets as the page says', async () => {
    const page = await aPage((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=iso-8859-1' }).end(Buffer.from('<title>Pr\xfcfung</title>', 'latin1')));
    expect(await page.read('http://page.example:PORT/')).toBe('Prüfung');
  });

  it.each(['inner.example', 'both.example', 'metadata.example', 'mapped.example', 'local6.example', 'nobody.example', '127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '10.0.0.1', '169.254.169.254'])('asks nothing of %s', async (host) => {
    const page = await aPage(gives(PAGE), '0.0.0.0');
    expect(await page.read(`http://${host}:PORT/`)).toBeNull();
    expect(page.asked).toEqual([]);
  });

  it('looks at every redirect anew, and follows three', async () => {
    const page = await aPage((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step < 3) response.writeHead(301, { Location: `/${step + 1}` }).end();
      else gives(PAGE)(request, response);
    });
    expect(await page.read('http://page.example:PORT/0')).toBe('Inside the black box');
    expect(page.resolved).toHaveLength(4);
    expect(await page.read('http://page.example:PORT/-1')).toBeNull();
  });

  it.each(['http://inner.example:PORT/', 'http://127.0.0.1:PORT/', 'http://[::1]:PORT/', 'http://metadata.example:PORT/latest', 'file:///etc/passwd', 'gopher://page.example:PORT/', 'http://page.example/other-port', 'http://me:secret@page.example:PORT/'])('does not follow a redirect to %s', async (location) => {
    const inner = await aPage(gives('<title>Secret</title>'), '127.0.0.1');
    const page = await aPage((request, response) => leadsTo(location.replace(/PORT/g, String(inner.port)))(request, response));
    expect(await page.read('http://page.example:PORT/', { ports: [String(page.port), String(inner.port)] })).toBeNull();
    expect(inner.asked).toEqual([]);
  });

  it.each([
    ['a file', gives('%PDF <title>x</title>', { 'Content-Type': 'application/pdf' })],
    ['no kind at all', gives(PAGE, {})],
    ['an error', gives(PAGE, { 'Content-Type': 'text/html' }, 404)],
    ['something packed', gives(PAGE, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' })],
    ['no title', gives('<h1>Hello</h1>')],
  ])('finds none in %s', async (_what, answer) => {
    expect(await (await aPage(answer)).read('http://page.example:PORT/')).toBeNull();
  });

  it('reads no more than so much, and waits no longer than so long', async () => {
    const long = await aPage(gives(`${' '.repeat(3_000)}${PAGE}`));
    expect(await long.read('http://page.example:PORT/', { mostBytes: 2_000 })).toBeNull();
    const endless = await aPage((_request, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).write('<p>'));
    expect(await endless.read('http://page.example:PORT/', { patienceMs: 80 })).toBeNull();
    const silent = await aPage(gives(PAGE));
    expect(await silent.read('http://page.example:PORT/', { patienceMs: 80, resolve: () => new Promise(() => undefined) })).toBeNull();
  });

  it('goes to the ports of the web alone', async () => {
    const page = await aPage(gives(PAGE));
    expect(await page.read('http://page.example:PORT/', { ports: [''] })).toBeNull();
    expect(page.asked).toEqual([]);
  });
});
