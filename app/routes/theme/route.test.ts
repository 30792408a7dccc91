import type { ActionFunctionArgs } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { readTheme } from '#app/http/theme.server.ts';
import { action } from './route.tsx';

const choose = (fields: Record<string, string>, cookie = ''): Promise<Response> =>
  action({
    request: new Request('http://127.0.0.1:3000/theme', { method: 'POST', body: new URLSearchParams(fields), headers: { Cookie: cookie } }),
    context: { origin: 'http://127.0.0.1:3000' },
    params: {},
  } as ActionFunctionArgs);

const cookieOf = (response: Response): string => response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
const themeAfter = (response: Response) => readTheme(new Request('http://127.0.0.1:3000/', { headers: { Cookie: cookieOf(response) } }));

describe('the choice of a theme', () => {
  it('is remembered, and the reader stays on the page', async () => {
    const response = await choose({ scheme: 'dark', returnTo: '/summits?year=2015' });
    expect(response.headers.get('Location')).toBe('/summits?year=2015');
    expect(await themeAfter(response)).toEqual({ scheme: 'dark', contrast: 'device' });
  });

  it('changes contrast without forgetting dark', async () => {
    const dark = await choose({ scheme: 'dark', returnTo: '/' });
    expect(await themeAfter(await choose({ contrast: 'high', returnTo: '/' }, cookieOf(dark)))).toEqual({ scheme: 'dark', contrast: 'high' });
  });

  it.each(['//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', '/.//elsewhere.example', '/here/..//elsewhere.example', 'https://elsewhere.example', ''])('never leads to "%s"', async (returnTo) => {
    expect((await choose({ scheme: 'light', returnTo })).headers.get('Location')).toBe('/');
  });

  it('is left to the device when the cookie is spoilt', async () => {
    expect(await themeAfter(await choose({ scheme: 'pink', returnTo: '/' }))).toEqual({ scheme: 'device', contrast: 'device' });
  });
});
