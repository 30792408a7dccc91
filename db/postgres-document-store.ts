import type { Sql } from 'postgres';
import type { HistoryEntry } from '#domain/document/clock-times.ts';
import type { DocumentRelay, DocumentStore, StoredDocument } from '#domain/document/document-store.ts';
import { packUpdates, unpackUpdates } from '#domain/document/update-batch.ts';
import { connect } from './connect.ts';
import { readArchive } from './document-archive.ts';
import { compactDocument } from './document-compaction.ts';
import { keepVersion, listVersions, loadVersion } from './document-versions.ts';
import { createFolding } from './folding.ts';
import { loadDocument } from './load-document.ts';

/** A commit that takes longer is given up: what hangs on its connection hangs alone, and the next goes over a fresh one. */
const PATIENCE_MS = 10_000;
const BOUND = `bound as (
    insert into document_authors (document_id, client_id, account_id)
    select * from unnest($5::uuid[], $6::bigint[], $7::uuid[])
    on conflict do nothing
  )`;
/** A stretch that is brought twice keeps who brought it first. */
const RELAYED = `relayed as (
    insert into document_relays (document_id, client_id, clock, end_clock, relayed_by, at)
    select document_id, client_id, clock, max(end_clock), (array_agg(relayed_by order by place))[1], $4::timestamptz
    from unnest($8::uuid[], $9::bigint[], $10::bigint[], $11::bigint[], $12::uuid[])
      with ordinality as relay (document_id, client_id, clock, end_clock, relayed_by, place)
    group by document_id, client_id, clock
    on conflict (document_id, client_id, clock) do update set end_clock = greatest(document_relays.end_clock, excluded.end_clock)
  )`;
const appendAfter = (...parts: readonly string[]) => `
  with ${parts.join(', ')}
  insert into document_log (document_id, account_id, at, updates)
  select document_id, account_id, $4::timestamptz, updates
  from unnest($1::uuid[], $2::uuid[], $3::bytea[]) with ordinality as entry (document_id, account_id, updates, place)
  order by place`;
const APPEND = appendAfter(BOUND);
const APPEND_WITH_RELAYS = appendAfter(BOUND, RELAYED);

/** The documents in Postgres, on connections of its own, so that no page's queries stand before a commit. */
export function createPostgresDocumentStore(url: string, { patienceMs = PATIENCE_MS, folding = createFolding() } = {}): DocumentStore & { close: () => Promise<void> } {
  const open = (): Sql => connect(url, { max: 1, connect_timeout: patienceMs / 1_000, backoff: () => 0.25, connection: { application_name: 'plenary documents' } });
  let writer = open();
  const reader = connect(url, { max: 3, connect_timeout: patienceMs / 1_000, backoff: () => 0.25, connection: { application_name: 'plenary documents' } });

  return {
    load: (documentId) => loadDocument(reader, documentId, folding),
    append: async ({ entries, bindings, relays = [], at }) => {
      const statement = writer.unsafe(
        relays.length === 0 ? APPEND : APPEND_WITH_RELAYS,
        [
          arrayOf(entries.map((entry) => entry.documentId)),
          arrayOf(entries.map((entry) => entry.accountId)),
          arrayOf(entries.map((entry) => `"\\\\x${Buffer.from(packUpdates(entry.updates)).toString('hex')}"`)),
          at.toISOString(),
          arrayOf(bindings.map((binding) => binding.documentId)),
          arrayOf(bindings.map((binding) => String(binding.clientId))),
          arrayOf(bindings.map((binding) => binding.accountId)),
          ...relayColumns(relays),
        ],
        { prepare: true },
      );
      const late = Symbol();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<typeof late>((resolve) => (timer = setTimeout(() => resolve(late), patienceMs)));
      try {
        if ((await Promise.race([statement, patience])) !== late) return;
        const stuck = writer;
        writer = open();
        void stuck.end({ timeout: 0 });
        throw new Error(`The database did not commit within ${patienceMs / 1_000} seconds.`);
      } finally {
        clearTimeout(timer);
      }
    },
    compact: (documentId) => compactDocument(reader, documentId, folding),
    history: (documentId, since = new Date(0)) => readHistory(reader, documentId, since),
    authorship: (documentId) => readAuthorship(reader, documentId),
    keepVersion: (version) => keepVersion(reader, version),
    listVersions: (documentId) => listVersions(reader, documentId),
    loadVersion: (documentId, number) => loadVersion(reader, documentId, number),
    close: async () => {
      await Promise.all([folding.close(), writer.end({ timeout: 5 }), reader.end({ timeout: 5 })]);
    },
  };
}

const relayColumns = (relays: readonly DocumentRelay[]): string[] =>
  relays.length === 0
    ? []
    : [
        arrayOf(relays.map(({ documentId }) => documentId)),
        arrayOf(relays.map(({ clientId }) => String(clientId))),
        arrayOf(relays.map(({ clock }) => String(clock))),
        arrayOf(relays.map(({ end }) => String(end))),
        arrayOf(relays.map(({ relayedBy }) => relayedBy)),
      ];

/** An array as Postgres writes it; none of our elements holds what would have to be quoted further. */
const arrayOf = (elements: readonly (string | null)[]): string => `{${elements.map((element) => element ?? 'NULL').join(',')}}`;

/** The archive and the log in one moment, so that a compaction in between moves nothing out of sight. */
async function readHistory(sql: Sql, documentId: string, since: Date): Promise<HistoryEntry[]> {
  const { archives, rows } = await sql.begin('isolation level repeatable read read only', async (tx) => ({
    archives: await tx<{ entries: Buffer }[]>`select entries from document_archives where document_id = ${documentId} and last_at >= ${since} order by through`,
    rows: await tx<{ accountId: string | null; at: Date; updates: Buffer }[]>`
      select account_id as "accountId", at, updates from document_log where document_id = ${documentId} and at >= ${since} order by id`,
  }));
  const archived = (await Promise.all(archives.map(({ entries }) => readArchive(entries)))).flat().filter(({ at }) => at >= since);
  const now = await accountsNow(sql, [...new Set(archived.flatMap(({ accountId }) => accountId ?? []))]);
  return [...archived.map((entry) => ({ ...entry, accountId: entry.accountId && (now.get(entry.accountId) ?? entry.accountId) })), ...rows.map(({ updates, ...row }) => ({ ...row, updates: unpackUpdates(updates) }))];
}

async function readAuthorship(sql: Sql, documentId: string): Promise<Pick<StoredDocument, 'authors' | 'relays'>> {
  const authors = await sql<{ clientId: string; accountId: string | null }[]>`select client_id as "clientId", account_id as "accountId" from document_authors where document_id = ${documentId}`;
  const relays = await sql<{ clientId: string; clock: string; end: string; relayedBy: string | null }[]>`
    select client_id as "clientId", clock, end_clock as "end", relayed_by as "relayedBy" from document_relays where document_id = ${documentId} order by client_id, clock`;
  return {
    authors: new Map(authors.map(({ clientId, accountId }) => [Number(clientId), accountId])),
    relays: relays.map(({ clientId, clock, end, relayedBy }) => ({ clientId: Number(clientId), clock: Number(clock), end: Number(end), relayedBy })),
  };
}

/** Whose what merged accounts wrote is now. */
async function accountsNow(sql: Sql, accountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; intoId: string }[]>`select id, into_id as "intoId" from merged_accounts where id = any(${arrayOf(accountIds)}::uuid[])`;
  return new Map(rows.map(({ id, intoId }) => [id, intoId]));
}
