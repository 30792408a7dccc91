import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

it('the templates have the colours of the app by day', async () => {
  const tokens = new Map([...(await read('../../../app/styles/tokens.css')).matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}),/g)].reverse().map(([, name, colour]) => [name, colour]));
  const own = [...(await read('./look.typ')).matchAll(/([a-z-]+)(?: =|:) rgb\("(#[0-9a-f]{6})"\)/g)].map(([, name = '', colour]) => [name.replace(/^line-soft$/, 'line'), colour]);
  expect(own.length).toBeGreaterThan(15);
  expect(own).toEqual(own.map(([name]) => [name, tokens.get(name)]));
});
