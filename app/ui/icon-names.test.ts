import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { iconNames } from './icon-names.ts';

it('the drawings have names, and the names drawings', async () => {
  const drawn = [...(await readFile(new URL('./icons.svg', import.meta.url), 'utf8')).matchAll(/<symbol id="([a-z-]+)" viewBox="0 0 24 24">/g)].map(([, name]) => name);
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn).toEqual([...iconNames]);
});
