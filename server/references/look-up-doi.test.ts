import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { doiRegistries, type DoiRegistry, lookUpDoi } from './look-up-doi.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => {
    server.closeAllConnections();
    server.close(closed);
  })));
});

/** A registry on this machine that answers as told. */
async function aRegistry(answer: RequestListener): Promise<DoiRegistry & { asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { name: 'here', asked, addressOf: (doi) => `http://127.0.0.1:${port}/${encodeURIComponent(doi)}` };
}

const WORK = { type: 'article-journal', title: 'Assessment and classroom learning', DOI: '10.1080/0969595980050102' };
const gives = (body: string, status = 200): RequestListener => (_request, response) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);

describe('looking up a DOI', () => {
  it('answers with the work as the first registry that knows it has it', async () => {
    const [unknowing, knowing, last] = [await aRegistry(gives('Not found', 404)), await aRegistry(gives(JSON.stringify(WORK))), await aRegistry(gives('{}'))];
    expect(await lookUpDoi(WORK.DOI, [unknowing, knowing, last])).toEqual(WORK);
    expect([unknowing.asked, knowing.asked, last.asked]).toEqual([['/10.1080%2F0969595980050102'], ['/10.1080%2F0969595980050102'], []]);
  });

  it('follows no address elsewhere, since it could be one within the house', async () => {
    const within = await aRegistry(gives(JSON.stringify(WORK)));
    const leading = await aRegistry((_request, response) => response.writeHead(302, { Location: within.addressOf('10.1/x') }).end());
    expect(await lookUpDoi('10.1000/x', [leading])).toBeNull();
    expect(within.asked).toEqual([]);
  });

  it('gives up on what is no work, too long, or too slow', async () => {
    const odd = await aRegistry(gives('<html>'));
    const list = await aRegistry(gives('[]'));
    const long = await aRegistry(gives(JSON.stringify({ ...WORK, abstract: 'a'.repeat(600_000) })));
    const slow = await aRegistry(() => undefined);
    for (const registry of [odd, list, long]) expect(await lookUpDoi('10.1000/x', [registry])).toBeNull();
    expect(await lookUpDoi('10.1000/x', [slow], 50)).toBeNull();
  });

  it('asks registries over https alone, by the DOI as one part of the address', () => {
    for (const { addressOf } of doiRegistries) expect(addressOf('10.1000/../x?y')).toMatch(/^https:\/\/api\.[a-z]+\.org\/\S*10\.1000%2F\.\.%2Fx%3Fy/);
  });
});
