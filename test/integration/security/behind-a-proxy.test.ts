import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asyncRoute } from '#server/http/async-route.ts';
import { checkOrigin } from '#server/http/origin-check.ts';

/** As little of a Remix site as takes a form. */
const build: ServerBuild = {
  mode: 'production',
  entry: { module: { default: (_request, status) => Promise.resolve(new Response(String(status), { status })) } },
  routes: { root: { id: 'root', path: '', module: { default: () => null, action: () => new Response(null, { status: 303, headers: { Location: '/done' } }) } } },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: { v3_fetcherPersist: true, v3_lazyRouteDiscovery: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_singleFetch: true },
  isSpaMode: false,
};

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(checkOrigin(['https://plenary.test']));
  app.all('*', asyncRoute(createRequestHandler({ build, mode: 'production' })));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const post = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = ask({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, method: 'POST', path: '/', headers: { ...headers, 'Content-Length': '3' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject).end('a=1');
  });

describe('a form of ours', () => {
  it.each([
    ['when the proxy in front asks under its own name for us', { Host: 'app:3000', Origin: 'https://plenary.test' }],
    ['when the proxy passes our name on', { Host: 'plenary.test', Origin: 'https://plenary.test' }],
    ['from a page whose origin the browser hides from us too', { Host: 'plenary.test', Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }],
  ] as [string, Record<string, string>][])('arrives %s', async (_when, headers) => {
    expect(await post(headers)).toBe(303);
  });

  it('is still told from another site’s, whatever the proxy says', async () => {
    expect(await post({ Host: 'elsewhere.example', Origin: 'https://elsewhere.example' })).toBe(403);
    expect(await post({ Host: 'plenary.test', 'X-Forwarded-Host': 'elsewhere.example', Origin: 'https://elsewhere.example' })).toBe(403);
  });
});
