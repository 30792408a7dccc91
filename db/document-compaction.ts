import type { Sql } from 'postgres';
import type { foldUpdates } from '#domain/document/fold-updates.ts';
import { unpackUpdates } from '#domain/document/update-batch.ts';
import { archiveEntries } from './document-archive.ts';

type LogRow = { id: string; account_id: string | null; at: Date; updates: Buffer };

/**
 * Folds the log of a document into its snapshot and moves the rows, compressed, into the archive, in one transaction.
 * Rows that come meanwhile stay in the log. Two that compact at once do it one after the other.
 */
export async function compactDocument(sql: Sql, documentId: string, fold: typeof foldUpdates): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`compact ${documentId}`}, 0))`;
    const rows = await tx<LogRow[]>`select id, account_id, at, updates from document_log where document_id = ${documentId} order by id`;
    const first = rows.at(0);
    const last = rows.at(-1);
    if (!first || !last) return;
    const [known] = await tx<{ content: Buffer }[]>`select content from document_snapshots where document_id = ${documentId}`;
    const content = fold(known?.content ?? null, rows.flatMap(({ updates }) => unpackUpdates(updates)));
    const entries = await archiveEntries(rows.map(({ account_id, at, updates }) => ({ accountId: account_id, at, packed: updates })));
    await tx`
      insert into document_snapshots (document_id, through, content, at)
      values (${documentId}, ${last.id}, ${Buffer.from(content)}, ${last.at})
      on conflict (document_id) do update set through = excluded.through, content = excluded.content, at = excluded.at`;
    await tx`
      insert into document_archives (document_id, through, first_at, last_at, entries)
      values (${documentId}, ${last.id}, ${first.at}, ${last.at}, ${entries})`;
    // By name, not by range: a lower number may have been committed by another process since these were read.
    await tx`delete from document_log where id = any(${`{${rows.map(({ id }) => id).join(',')}}`}::bigint[])`;
  });
}
