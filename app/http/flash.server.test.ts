import { describe, expect, it } from 'vitest';
import { clearFlash, readFlash, redirectWithFlash, setFlash } from './flash.server.ts';

const nextRequest = (cookie: string): Request =>
  new Request('http://127.0.0.1:3000/', { headers: { Cookie: cookie.split(';')[0] ?? '' } });

describe('the flash message', () => {
  it('reaches the next page with its tone', async () => {
    const cookie = await setFlash({ tone: 'good', text: 'Saved. “Naïve” words stay whole.' }, 'http://127.0.0.1:3000');
    expect(await readFlash(nextRequest(cookie))).toEqual({ tone: 'good', text: 'Saved. “Naïve” words stay whole.' });
  });

  it('is not readable by scripts and does not travel to other sites', async () => {
    const cookie = await setFlash({ tone: 'good', text: 'Saved.' }, 'http://127.0.0.1:3000');
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  it('is kept to encrypted connections where the site has one', async () => {
    expect(await setFlash({ tone: 'good', text: 'Saved.' }, 'https://plenary.example')).toContain('Secure');
  });

  it('is gone once cleared', async () => {
    expect(await clearFlash()).toContain('Max-Age=0');
    expect(await readFlash(nextRequest(await clearFlash()))).toBeNull();
  });

  it.each(['flash=%%%', 'flash=bm90IGpzb24=', 'flash=eyJ0b25lIjoicGluayJ9', ''])('takes a cookie such as "%s" for none', async (cookie) => {
    expect(await readFlash(nextRequest(cookie))).toBeNull();
  });

  it('travels with a redirect', async () => {
    const response = await redirectWithFlash('/summits', { tone: 'good', text: 'Saved.' }, 'http://127.0.0.1:3000');
    expect(response.headers.get('Location')).toBe('/summits');
    expect(await readFlash(nextRequest(response.headers.get('Set-Cookie') ?? ''))).toEqual({ tone: 'good', text: 'Saved.' });
  });
});
