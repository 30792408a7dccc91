import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { HistoryEntry } from '#domain/document/clock-times.ts';
import { packUpdates, unpackUpdates } from '#domain/document/update-batch.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Entries of a log as compressed bytes: of each who and when as JSON, then its updates as they stood in the log. */
export const archiveEntries = (entries: readonly { accountId: string | null; at: Date; packed: Uint8Array }[]): Promise<Buffer> =>
  compress(packUpdates(entries.flatMap(({ accountId, at, packed }) => [Buffer.from(JSON.stringify({ accountId, at: at.toISOString() })), packed])));

/** What `archiveEntries` wrote. */
export async function readArchive(bytes: Uint8Array): Promise<HistoryEntry[]> {
  const parts = unpackUpdates(await expand(bytes));
  const entries: HistoryEntry[] = [];
  for (let place = 0; place + 1 < parts.length; place += 2) {
    const { accountId, at } = JSON.parse(Buffer.from(parts[place] ?? []).toString()) as { accountId: string | null; at: string };
    entries.push({ accountId, at: new Date(at), updates: unpackUpdates(parts[place + 1] ?? new Uint8Array()) });
  }
  return entries;
}
