import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestBounds } from '#server/http/request-bounds.ts';

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(requestBounds);
  app.use((_request, response) => void response.send('reached'));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

const statusOf = ({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = ask({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, method, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
      if (body === undefined) sent.destroy();
    });
    sent.on('error', reject);
    if (body === undefined && headers['Content-Length']) sent.flushHeaders();
    else sent.end(body);
  });

describe('a request', () => {
  it.each([
    ['a page', { path: '/summits/autumn?view=grid' }],
    ['the head of a page', { method: 'HEAD' }],
    ['a form', { method: 'POST', headers: { 'Content-Length': '3' }, body: 'a=1' }],
    ['words in any script', { path: `/communities?words=${encodeURIComponent('学び')}` }],
    ['a path that cannot be decoded, for which there is no page', { path: '/summits/%ff' }],
    ['a backslash in a code that somebody typed', { path: '/join/TRU%5c724' }],
    ['more slashes than needed', { path: '//' }],
  ] as [string, Asked][])('for %s passes', async (_what, asked) => {
    expect(await statusOf(asked)).toBe(200);
  });

  it.each(['/summits/%00', '/communities/a%00b/people', '/communities/one/people?words=%00', '/summits/%00/agenda.data'])('for %s is refused, since nothing has such a name', async (path) => {
    expect(await statusOf({ path })).toBe(400);
  });

  it.each(['/%5c', '/%5C', '//%5c', '/%5cx:abc', '/%09/', '/%0a%5c'])('for %s is refused, which begins as if it named another site and names none', async (path) => {
    expect(await statusOf({ path })).toBe(400);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('by %s is refused', async (method) => {
    expect(await statusOf({ method })).toBe(405);
  });

  it.each(['a b', '[', 'x:y:z'])('to the host "%s" is refused', async (host) => {
    expect(await statusOf({ headers: { Host: host } })).toBe(400);
  });

  it('with a body beyond the largest of ours is refused before it is sent', async () => {
    expect(await statusOf({ method: 'POST', headers: { 'Content-Length': String(8 * 1024 * 1024) } })).toBe(413);
  });

  it('with an image of up to 10 MB passes, and a larger one does not', async () => {
    const images = { method: 'POST', path: '/documents/00000000-0000-4000-8000-000000000000/images' };
    const ofBytes = (bytes: number) => ({ ...images, headers: { 'Content-Length': String(bytes) } });
    expect(await statusOf(ofBytes(10 * 1024 * 1024))).toBe(200);
    expect(await statusOf(ofBytes(10 * 1024 * 1024 + 1))).toBe(413);
  });

  it('with a bundle may be larger, and only there', async () => {
    const ofBytes = (bytes: number, path: string, type = 'Multipart/form-data; boundary=x') => ({ method: 'POST', path, headers: { 'Content-Length': String(bytes), 'Content-Type': type } });
    const LARGEST = 128 * 1024 * 1024;
    for (const path of ['/communities/here/import-bundle', '/communities/here/import-bundle.data']) {
      expect(await statusOf(ofBytes(LARGEST, path)), path).toBe(200);
      expect(await statusOf(ofBytes(LARGEST + 128 * 1024, path)), path).toBe(413);
    }
    expect(await statusOf(ofBytes(LARGEST, '/communities/here/edit'))).toBe(413);
    // What is no file is held in memory, whoever sends it.
    expect(await statusOf(ofBytes(LARGEST, '/communities/here/import-bundle', 'application/x-www-form-urlencoded'))).toBe(413);
  });

  it('with a body of unsaid length is refused', async () => {
    expect(await statusOf({ method: 'POST', headers: { 'Transfer-Encoding': 'chunked' }, body: 'a=1' })).toBe(411);
  });
});
