import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkOrigin } from '#server/http/origin-check.ts';
import { ownHeaders } from '#server/http/own-headers.ts';
import { securityHeaders } from '#server/http/security-headers.ts';

const opened: Server[] = [];

async function aSite(isHttps = false, callsAt: string | null = null): Promise<string> {
  const app = express();
  app.use(...securityHeaders({ isHttps, isDevelopment: false, callsAt }), checkOrigin(['http://plenary.test']));
  app.all('*', (_request, response) => void response.send(response.locals.cspNonce));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let site: string;
beforeAll(async () => {
  site = await aSite();
});
afterAll(() => Promise.all(opened.map((server) => new Promise((resolve) => server.close(resolve)))));

describe('every answer', () => {
  it('runs only scripts and styles that carry its own nonce, and loads nothing from elsewhere', async () => {
    const response = await fetch(site);
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = await response.text();
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https:|\*/);
  });

  it('has a nonce of its own', async () => {
    const nonces = await Promise.all([fetch(site), fetch(site)].map(async (answer) => (await answer).text()));
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('does not hand an address with a secret to another site, is not guessed at, and needs no camera', async () => {
    const { headers } = await fetch(site);
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  it('frames calls, and lets them hear and see, where the house has calls, and from nowhere else', async () => {
    const { headers } = await fetch(await aSite(false, 'https://meet.example.org'));
    expect(headers.get('content-security-policy')).toMatch(/frame-src https:\/\/meet\.example\.org(;|$)/);
    expect(headers.get('permissions-policy')).toContain('camera=("https://meet.example.org"), microphone=("https://meet.example.org")');
    expect((await fetch(site)).headers.get('content-security-policy')).not.toContain('frame-src');
  });

  it('keeps to encrypted connections where the site has them, and only there', async () => {
    expect((await fetch(site)).headers.get('strict-transport-security')).toBeNull();
    expect((await fetch(await aSite(true))).headers.get('strict-transport-security')).toContain('max-age=63072000');
  });
});

describe('a request that could change something', () => {
  const post = (headers: Record<string, string>, method = 'POST') => fetch(site, { method, headers }).then(({ status }) => status);

  it('is accepted from our own pages', async () => {
    expect(await post({ Origin: 'http://plenary.test' })).toBe(200);
    expect(await post({ 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
    expect(await post({ Referer: 'http://plenary.test/sign-in' })).toBe(200);
  });

  it.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['another site that calls itself ours', { Origin: 'http://plenary.test.elsewhere.example' }],
    ['another port', { Origin: 'http://plenary.test:8080' }],
    ['a hidden origin', { Origin: 'null' }],
    ['another site, by its page', { Referer: 'https://elsewhere.example/?http://plenary.test' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }],
    ['who knows where', {}],
  ] as [string, Record<string, string>][])('is refused from %s', async (_from, headers) => {
    expect(await post(headers)).toBe(403);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('is refused from another site by %s too', async (method) => {
    expect(await post({ Origin: 'https://elsewhere.example' }, method)).toBe(403);
  });

  it('is not a mere look', async () => {
    expect(await post({ Origin: 'https://elsewhere.example' }, 'GET')).toBe(200);
  });
});

describe('what a page says of its own answer', () => {
  it('stands in place of what is said of every answer, but for the cache of one that renews a sign-in', async () => {
    const app = express();
    app.use((request, response, next) => {
      response.setHeader('Cache-Control', 'private, no-cache');
      if (request.path === '/renewed') response.append('Set-Cookie', 'plenary=1');
      next();
    }, ownHeaders);
    app.all('*', (_request, response) => void response.append('Cache-Control', 'public, max-age=60').append('Link', '</a>').append('Link', '</b>').end());
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push(server);
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [plain, renewed] = [await fetch(at), await fetch(`${at}/renewed`)];
    expect([plain.headers.get('Cache-Control'), plain.headers.get('Link')]).toEqual(['public, max-age=60', '</a>, </b>']);
    expect(renewed.headers.get('Cache-Control')).toBe('private, no-cache');
  });
});
