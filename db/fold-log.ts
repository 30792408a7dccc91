import { foldUpdates } from '#domain/document/fold-updates.ts';
import { unpackUpdates } from '#domain/document/update-batch.ts';
import { archiveEntries } from './document-archive.ts';

/** A snapshot and the rows of the log after it: their updates one after another, and who, when and how many bytes of each as JSON. */
export type LogToFold = { snapshot: Uint8Array | null; packed: Uint8Array; rows: string };
export type FoldedLog = { content: Uint8Array; archive: Uint8Array };

type Row = { accountId: string | null; at: string; bytes: number };

/** One update that says what snapshot and log say, and the archive of the log. */
export async function foldLog({ snapshot, packed, rows }: LogToFold): Promise<FoldedLog> {
  const content = foldUpdates(snapshot, unpackUpdates(packed));
  return { content, archive: await archiveEntries(entriesOf(JSON.parse(rows) as Row[], packed)) };
}

function entriesOf(rows: readonly Row[], packed: Uint8Array) {
  let end = 0;
  return rows.map(({ accountId, at, bytes }) => ({ accountId, at: new Date(at), packed: packed.subarray(end, (end += bytes)) }));
}
