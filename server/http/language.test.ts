import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageCookie } from '#domain/words/language-cookie.ts';
import { readingLanguage } from '#domain/words/reading-language.ts';
import { inLanguage, speakTheirLanguage } from './language.ts';

const app = express();
app.use(speakTheirLanguage);
app.get('/', (_request, response) => void Promise.resolve().then(() => response.send(readingLanguage())));
const server = app.listen(0, '127.0.0.1');
let origin = '';

beforeAll(async () => {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const asked = async (headers: Record<string, string>) => (await fetch(origin, { headers: { 'Accept-Language': '', ...headers } })).text();

describe('the language of an answer', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['fr,es;q=0.5', 'es'],
    ['en-US,es;q=0.9', 'en'],
    ['fr,de', 'en'],
    ['', 'en'],
  ])('is for a browser that asks for "%s" %s', async (header, language) => {
    expect(await asked({ 'Accept-Language': header })).toBe(language);
  });

  it('is the one that was chosen, whatever the browser asks for', async () => {
    const cookie = languageCookie('es', true);
    expect(cookie).toMatch(/^language=es; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
    expect(await asked({ Cookie: `theme=x; ${cookie.split(';')[0]}`, 'Accept-Language': 'en' })).toBe('es');
  });

  it.each(['language=xx', 'language=', 'language=es2', 'my-language=es'])('is the browser’s where the cookie says "%s"', async (cookie) => {
    expect(await asked({ Cookie: cookie, 'Accept-Language': 'en' })).toBe('en');
  });

  it('is told to caches', async () => {
    expect((await fetch(origin)).headers.get('Vary')).toBe('Accept-Language, Cookie');
  });

  it('is that of whom something is written to, within the work for another', async () => {
    expect(await inLanguage('es', async () => [readingLanguage(), inLanguage('en', readingLanguage), await Promise.resolve().then(readingLanguage)])).toEqual(['es', 'en', 'es']);
    expect(readingLanguage()).toBe('en');
  });
});
