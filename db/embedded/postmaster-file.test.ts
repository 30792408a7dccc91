import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeEmptiedPostmasterFile } from './postmaster-file.ts';

let cluster: string;
beforeEach(async () => {
  cluster = await mkdtemp(join(tmpdir(), 'plenary-cluster-'));
});
afterEach(() => rm(cluster, { recursive: true }));

const write = async (words: string, age: 'just now' | 'long ago'): Promise<void> => {
  const file = join(cluster, 'postmaster.pid');
  await writeFile(file, words);
  if (age === 'long ago') await utimes(file, new Date(0), new Date(0));
};
const written = (): Promise<string> => readFile(join(cluster, 'postmaster.pid'), 'utf8');

describe('the emptied file of a Postgres', () => {
  it('is removed when it was left so long ago', async () => {
    await write('', 'long ago');
    await removeEmptiedPostmasterFile(cluster);
    expect(await readdir(cluster)).toEqual([]);
  });

  it('stays when a Postgres may be about to write into it', async () => {
    await write('', 'just now');
    await removeEmptiedPostmasterFile(cluster);
    expect(await readdir(cluster)).toEqual(['postmaster.pid']);
  });

  it('stays when another app has started its Postgres since it was looked at', async () => {
    await write('4711\n', 'long ago');
    await removeEmptiedPostmasterFile(cluster);
    expect(await written()).toBe('4711\n');
    expect(await readdir(cluster)).toEqual(['postmaster.pid']);
  });

  it('need not be there', async () => {
    await removeEmptiedPostmasterFile(cluster);
    expect(await readdir(cluster)).toEqual([]);
  });
});
