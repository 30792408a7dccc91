import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFolderBundleStore } from './folder-bundle-store.ts';

let folder: string;
let store: ReturnType<typeof createFolderBundleStore>;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plenary-bundles-'));
  store = createFolderBundleStore(path.join(folder, 'made-when-needed'));
});
afterEach(() => rm(folder, { recursive: true }));

const names = async (): Promise<string[]> => readdir(path.join(folder, 'made-when-needed'));
const write = (name: string, ...chunks: string[]) => store.write(name, async (add) => { for (const chunk of chunks) await add(Buffer.from(chunk)); });
const textOf = async (name: string): Promise<string | null> => {
  const file = await store.open(name);
  return file && new Response(file.stream).text();
};

it('keeps a file as it was written, piece by piece', async () => {
  await write('one.zip', 'first ', 'second');
  expect(await textOf('one.zip')).toBe('first second');
  expect((await store.open('one.zip'))?.size).toBe(12);
  expect(await textOf('none.zip')).toBeNull();
});

it('reads parts of a file, no further than its end', async () => {
  await write('one.zip', 'first second');
  const parts = await store.readParts('one.zip', async ({ size, read }) => [size, ...(await Promise.all([read(6, 3), read(9, 100), read(100, 1)])).map((bytes) => Buffer.from(bytes).toString())]);
  expect(parts).toEqual([12, 'sec', 'ond', '']);
  expect(await store.readParts('none.zip', async () => 'read')).toBeNull();
});

it('has a file under its name only once it is whole, and the one before until then', async () => {
  await write('one.zip', 'before');
  await expect(store.write('one.zip', async (add) => { await add(Buffer.from('half')); throw new Error('The line was cut.'); })).rejects.toThrow('The line was cut.');
  expect([await textOf('one.zip'), await names()]).toEqual(['before', ['one.zip']]);
});

it('lets two write the same name at once, of which one stays as a whole', async () => {
  const [slow, fast] = ['slow '.repeat(1_000), 'fast '.repeat(1_000)];
  await Promise.all([slow, fast].map((words) => write('one.zip', ...words.match(/.{500}/g)!)));
  expect([slow, fast]).toContain(await textOf('one.zip'));
});

it('lists what was written before a moment, and removes what was cut off by then', async () => {
  for (const name of ['old.zip', 'new.zip']) await write(name, name);
  const [old, cut] = ['old.zip', `old.zip.cut.part`].map((name) => path.join(folder, 'made-when-needed', name));

  await writeFile(cut!, 'half');
  for (const file of [old!, cut!]) await utimes(file, new Date('2026-01-01'), new Date('2026-01-01'));
  expect(await store.listBefore(new Date('2026-02-01'))).toEqual(['old.zip']);
  expect((await names()).toSorted()).toEqual(['new.zip', 'old.zip']);
  await store.remove('old.zip');
  await store.remove('old.zip');
  expect(await names()).toEqual(['new.zip']);
});

it.each(['../outside.zip', 'a/b.zip', '.zip', 'one.zip\0', 'one.txt', '/etc/passwd'])('has nothing that is called %j', async (name) => {
  await expect(write(name, 'x')).rejects.toThrow('No bundle is called that.');
  await expect(store.open(name)).rejects.toThrow('No bundle is called that.');
  await expect(store.remove(name)).rejects.toThrow('No bundle is called that.');
});
