import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unless } from './file-errors.ts';

/** What Postgres writes beside its cluster while it runs. It stays behind when Postgres is killed. */
export type PostmasterFile = { pid: number; port: number | null; isReady: boolean };

const fileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const written = await readFile(fileOf(cluster), 'utf8').catch(() => '');
  const pid = namedProcess(written);
  if (pid === null) return null;
  const lines = written.split('\n');
  return { pid, port: Number(lines[3]) || null, isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Makes Postgres see that the file is stale although its number has been given to an unrelated process.
 * The number becomes our own, since Postgres knows that its parent is no server. The rest of the file stays,
 * because Postgres reads from it whether processes of the dead server still hold its memory.
 */
export async function releasePostmasterFile(cluster: string): Promise<void> {
  const lines = (await readFile(fileOf(cluster), 'utf8')).split('\n');
  await writeFile(fileOf(cluster), [String(process.pid), ...lines.slice(1)].join('\n'));
}

/** Postgres makes its file and writes into it at once; one that is still empty after this time was left so. */
const WRITING_MS = 2_000;

/**
 * Removes a file that names no process, as a machine leaves it that lost its power while Postgres wrote it; Postgres
 * would not start beside it. It is taken aside first and looked at there: another app may have started its Postgres
 * since we looked, and without its file that one could not keep a second away from the cluster.
 */
export async function removeEmptiedPostmasterFile(cluster: string): Promise<void> {
  const aside = `${fileOf(cluster)}.emptied-${process.pid}`;
  try {
    await rename(fileOf(cluster), aside);
  } catch (error) {
    return unless('ENOENT')(error);
  }
  if (!(await wasLeftEmpty(aside))) await link(aside, fileOf(cluster)).catch(unless('EEXIST'));
  await rm(aside);
}

async function wasLeftEmpty(file: string): Promise<boolean> {
  const { mtimeMs } = await stat(file);
  return namedProcess(await readFile(file, 'utf8')) === null && Date.now() - mtimeMs > WRITING_MS;
}

function namedProcess(written: string): number | null {
  const pid = Number.parseInt(written, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
