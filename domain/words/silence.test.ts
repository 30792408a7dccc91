import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBy } from './reading-language.ts';

const modules = import.meta.glob(['../**/*.ts', '!../**/*.test.ts', '!../**/*.d.ts']);
const LOADING_MAY_TAKE_MS = 120_000;

beforeAll(() =>
  readBy(() => {
    throw new Error('Something was said while its module was loaded, when nobody reads yet.');
  }),
);
afterAll(() => readBy(() => 'en'));

it('nothing in the domain speaks before there is a reader', async () => {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()));
  expect(loaded.length).toBeGreaterThan(100);
}, LOADING_MAY_TAKE_MS);
