import type { Sql } from 'postgres';
import type { FoldedLog } from './fold-log.ts';
import type { Folding } from './folding.ts';
import type { Ask } from './patient-connections.ts';

/** The log of a document as its compaction needs it; what is long comes as it was sent, to be read in the thread that folds it. */
type Log = { snapshot: Buffer | null; count: number; ids: string; through: string; firstAt: Date; lastAt: Date; packed: Buffer; rows: string };

/**
 * Folds the log of a document into its snapshot and moves the rows, compressed, into the archive, in one transaction,
 * which begins only when the folding is done. Rows that come meanwhile stay in the log. Of two that compact at once the
 * second begins anew with what the first left.
 */
export async function compactDocument(ask: Ask, documentId: string, folding: Folding): Promise<void> {
  for (;;) {
    const log = await ask((sql) => readLog(sql, documentId));
    if (log === null) return;
    const { snapshot, packed, rows } = log;
    const folded = await folding.foldAndArchive({ snapshot, packed, rows });
    if (await ask((sql) => replaceLog(sql, documentId, log, folded))) return;
  }
}

/** All in one statement, which sees one moment; null when the log is empty. */
async function readLog(sql: Sql, documentId: string): Promise<Log | null> {
  const [log] = await sql<Log[]>`
    select
      (select content from document_snapshots where document_id = ${documentId}) as snapshot,
      count(*)::int as count,
      array_agg(id)::text as ids,
      max(id)::text as through,
      min(at) as "firstAt",
      max(at) as "lastAt",
      string_agg(updates, ''::bytea order by id) as packed,
      json_agg(json_build_object('accountId', account_id, 'at', at, 'bytes', length(updates)) order by id)::text as rows
    from document_log where document_id = ${documentId}`;
  return log === undefined || log.count === 0 ? null : log;
}

/** False, and nothing done, when another compaction or a deletion took rows away since they were read. */
async function replaceLog(sql: Sql, documentId: string, log: Log, { content, archive }: FoldedLog): Promise<boolean> {
  return sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`compact ${documentId}`}, 0))`;
    // By name, not by range: a lower number may have been committed by another process since these were read.
    const [found] = await tx<{ count: number }[]>`select count(*)::int as count from document_log where id = any(${log.ids}::bigint[])`;
    if (found?.count !== log.count) return false;
    await tx`delete from document_log where id = any(${log.ids}::bigint[])`;
    await tx`
      insert into document_snapshots (document_id, through, content, at)
      values (${documentId}, ${log.through}, ${Buffer.from(content)}, ${log.lastAt})
      on conflict (document_id) do update set through = excluded.through, content = excluded.content, at = excluded.at`;
    await tx`
      insert into document_archives (document_id, through, first_at, last_at, entries)
      values (${documentId}, ${log.through}, ${log.firstAt}, ${log.lastAt}, ${Buffer.from(archive)})`;
    return true;
  });
}
