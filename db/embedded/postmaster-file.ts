import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What Postgres writes beside its cluster while it runs. It stays behind when Postgres is killed. */
export type PostmasterFile = { pid: number; port: number | null; isReady: boolean };

const fileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const lines = (await readFile(fileOf(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0) return null;
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

/**
 * Removes a file that names no process, as a machine leaves it that lost its power while Postgres wrote it; Postgres
 * would not start beside it. Call it only when no server runs on the cluster. Even then Postgres does not start while
 * processes of a dead server hold its memory: it finds that by the folder, not by this file.
 */
export const removePostmasterFile = (cluster: string): Promise<void> => rm(fileOf(cluster), { force: true });
