import type { Sql } from 'postgres';
import type { HistoryEntry } from '#domain/document/clock-times.ts';
import { type DocumentRelay, type DocumentStore, OutcomeUncertain, type StoredDocument } from '#domain/document/document-store.ts';
import { packUpdates, unpackUpdates } from '#domain/document/update-batch.ts';
import { connect } from './connect.ts';
import { readArchive } from './document-archive.ts';
import { compactDocument } from './document-compaction.ts';
import { keepVersion, listVersions, loadVersion } from './document-versions.ts';
import { createFolding } from './folding.ts';
import { loadDocument } from './load-document.ts';
import { PatientConnections } from './patient-connections.ts';

/** A commit that takes longer is given up: what hangs on its connection hangs alone, and the next goes over a fresh one. */
const PATIENCE_MS = 10_000;
/** A long log takes its time to be folded, and a long history to be read. */
const LONG_PATIENCE_MS = 60_000;
/** Codes of the driver, of the network, and of a database that is just starting. */
const NEVER_REACHED = new Set(['CONNECT_TIMEOUT', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', '57P03']);
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
export function createPostgresDocumentStore(url: string, { patienceMs = PATIENCE_MS, longPatienceMs = LONG_PATIENCE_MS, folding = createFolding() } = {}): DocumentStore & { close: () => Promise<void> } {
  const open = (max: number, settings: Record<string, number> = {}) => () =>
    connect(url, { max, connect_timeout: patienceMs / 1_000, backoff: () => 0.25, connection: { application_name: 'plenary documents', ...settings } });
  // The database itself ends a statement before we lose patience: then it is certain that nothing of it is kept.
  const writer = new PatientConnections(open(1, { statement_timeout: Math.ceil(patienceMs * 0.8) }));
  const reader = new PatientConnections(open(3));

  return {
    // Whoever waits for a fold waits in a queue of ours, which is no fault of the database.
    load: (documentId) => loadDocument((question) => reader.ask(question, patienceMs), documentId, folding),
    append: async ({ entries, bindings, relays = [], at }) => {
      const columns = [
        arrayOf(entries.map((entry) => entry.documentId)),
        arrayOf(entries.map((entry) => entry.accountId)),
        arrayOf(entries.map((entry) => `"\\\\x${Buffer.from(packUpdates(entry.updates)).toString('hex')}"`)),
        at.toISOString(),
        arrayOf(bindings.map((binding) => binding.documentId)),
        arrayOf(bindings.map((binding) => String(binding.clientId))),
        arrayOf(bindings.map((binding) => binding.accountId)),
        ...relayColumns(relays),
      ];
      try {
        await writer.ask((sql) => sql.unsafe(relays.length === 0 ? APPEND : APPEND_WITH_RELAYS, columns, { prepare: true }), patienceMs);
      } catch (reason) {
        throw wasNeverDone(reason) ? reason : new OutcomeUncertain('It is not known whether the database committed.', { cause: reason });
      }
    },
    compact: (documentId) => compactDocument((question) => reader.ask(question, longPatienceMs), documentId, folding),
    history: (documentId, since = new Date(0)) => reader.ask((sql) => readHistory(sql, documentId, since), longPatienceMs),
    authorship: (documentId) => reader.ask((sql) => readAuthorship(sql, documentId), patienceMs),
    keepVersion: (version) => reader.ask((sql) => keepVersion(sql, version), longPatienceMs),
    listVersions: (documentId) => reader.ask((sql) => listVersions(sql, documentId), patienceMs),
    loadVersion: (documentId, number) => reader.ask((sql) => loadVersion(sql, documentId, number), patienceMs),
    close: async () => {
      await Promise.all([folding.close(), writer.close(), reader.close()]);
    },
  };
}

/** The database said no, or was never reached. */
const wasNeverDone = (reason: unknown): boolean =>
  reason instanceof Error && (('severity' in reason && reason.severity === 'ERROR') || ('code' in reason && NEVER_REACHED.has(String(reason.code))));

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
      select ${ofNow(tx)} as "accountId", at, updates from document_log left join merged_accounts as merged on merged.id = account_id
      where document_id = ${documentId} and at >= ${since} order by document_log.id`,
  }));
  const archived = (await Promise.all(archives.map(({ entries }) => readArchive(entries)))).flat().filter(({ at }) => at >= since);
  const now = await accountsNow(sql, [...new Set(archived.flatMap(({ accountId }) => accountId ?? []))]);
  return [...archived.map((entry) => ({ ...entry, accountId: entry.accountId && (now.get(entry.accountId) ?? entry.accountId) })), ...rows.map(({ updates, ...row }) => ({ ...row, updates: unpackUpdates(updates) }))];
}

async function readAuthorship(sql: Sql, documentId: string): Promise<Pick<StoredDocument, 'authors' | 'relays'>> {
  const authors = await sql<{ clientId: string; accountId: string | null }[]>`
    select client_id as "clientId", ${ofNow(sql)} as "accountId" from document_authors left join merged_accounts as merged on merged.id = account_id where document_id = ${documentId}`;
  const relays = await sql<{ clientId: string; clock: string; end: string; relayedBy: string | null }[]>`
    select client_id as "clientId", clock, end_clock as "end", relayed_by as "relayedBy" from document_relays where document_id = ${documentId} order by client_id, clock`;
  return {
    authors: new Map(authors.map(({ clientId, accountId }) => [Number(clientId), accountId])),
    relays: relays.map(({ clientId, clock, end, relayedBy }) => ({ clientId: Number(clientId), clock: Number(clock), end: Number(end), relayedBy })),
  };
}

/** Whose it is now: what is committed in the moment of a merge still names the guest. */
const ofNow = (sql: Pick<Sql, 'unsafe'>) => sql.unsafe('coalesce(merged.into_id, account_id)');

/** Whose what merged accounts wrote is now. */
async function accountsNow(sql: Sql, accountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; intoId: string }[]>`select id, into_id as "intoId" from merged_accounts where id = any(${arrayOf(accountIds)}::uuid[])`;
  return new Map(rows.map(({ id, intoId }) => [id, intoId]));
}
