import type { Sql } from 'postgres';
import type { Relay, StoredDocument } from '#domain/document/document-store.ts';
import { unpackUpdates } from '#domain/document/update-batch.ts';
import type { Folding } from './folding.ts';
import type { Ask } from './patient-connections.ts';

type Row = { snapshot: Buffer | null; packed: Buffer | null; authors: { clientId: string; accountId: string | null }[] | null; relays: Relay[] | null };

/** A document as last committed. A long log is folded in a thread first, so that nobody waits for whoever opens it. */
export async function loadDocument(ask: Ask, documentId: string, folding: Folding): Promise<StoredDocument | null> {
  const row = await ask((sql) => readRow(sql, documentId));
  if (row === undefined) return null;
  return {
    ...(await contentOf(row, folding)),
    authors: new Map((row.authors ?? []).map(({ clientId, accountId }) => [Number(clientId), accountId])),
    relays: row.relays ?? [],
  };
}

async function readRow(sql: Sql, documentId: string): Promise<Row | undefined> {
  // One statement sees one moment: a compaction in between cannot hide rows from it.
  const [row] = await sql<Row[]>`
    select
      (select content from document_snapshots where document_id = document.id) as snapshot,
      (select string_agg(updates, ''::bytea order by id) from document_log where document_id = document.id) as packed,
      (select json_agg(json_build_object('clientId', client_id::text, 'accountId', coalesce(merged.into_id, account_id)))
        from document_authors left join merged_accounts as merged on merged.id = account_id where document_id = document.id) as authors,
      (select json_agg(json_build_object('clientId', client_id, 'clock', clock, 'end', end_clock, 'relayedBy', relayed_by) order by client_id, clock)
        from document_relays where document_id = document.id) as relays
    from documents as document
    where id = ${documentId}`;
  return row;
}

async function contentOf({ snapshot, packed }: Row, folding: Folding): Promise<Pick<StoredDocument, 'snapshot' | 'updates' | 'hasLog'>> {
  if (packed === null) return { snapshot, updates: [], hasLog: false };
  if (folding.isLong(snapshot, packed)) return { snapshot: await folding.fold({ snapshot, packed }), updates: [], hasLog: true };
  return { snapshot, updates: unpackUpdates(packed), hasLog: true };
}
