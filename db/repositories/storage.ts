import { sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';

/** "PostgreSQL 17.2": what the database says it is. */
export async function readDatabaseVersion(db: DbOrTx): Promise<string> {
  const [row] = await db.execute<{ version: string }>(sql`select current_setting('server_version') as version`);
  return `PostgreSQL ${row?.version.split(' ')[0] ?? ''}`;
}

/** The bytes of the whole database. */
export async function readDatabaseBytes(db: DbOrTx): Promise<number> {
  const [row] = await db.execute<{ bytes: string }>(sql`select pg_database_size(current_database()) as bytes`);
  return Number(row?.bytes ?? 0);
}

/** The tables by their bytes, with indexes and what is kept apart, and how many rows the database reckons with; the largest first. */
export async function listTableSizes(db: DbOrTx): Promise<{ name: string; bytes: number; rows: number }[]> {
  const rows = await db.execute<{ name: string; bytes: string; rows: string }>(sql`
    select c.relname as name, pg_total_relation_size(c.oid) as bytes, greatest(c.reltuples, s.n_live_tup, 0)::bigint as rows
    from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_stat_user_tables s on s.relid = c.oid
    where n.nspname = 'public' and c.relkind = 'r'
    order by 2 desc, 1`);
  return rows.map(({ name, bytes, rows: reckoned }) => ({ name, bytes: Number(bytes), rows: Number(reckoned) }));
}

/** What images, archives of documents and bundles weigh, as the database tells it. */
export async function readKeptSizes(db: DbOrTx): Promise<{ images: { count: number; bytes: number }; archives: { count: number; bytes: number }; bundles: { count: number; bytes: number } }> {
  const [row] = await db.execute<Record<'images' | 'imageBytes' | 'archives' | 'archiveBytes' | 'bundles' | 'bundleBytes', string>>(sql`
    select
      (select count(*) from document_images) as "images", (select coalesce(sum(byte_size), 0) from document_images) as "imageBytes",
      (select count(*) from document_archives) as "archives", (select pg_total_relation_size('document_archives')) as "archiveBytes",
      (select count(*) from bundle_jobs where state = 'done') as "bundles", (select coalesce(sum(size), 0) from bundle_jobs where state = 'done') as "bundleBytes"`);
  const pair = (count: string | undefined, bytes: string | undefined) => ({ count: Number(count ?? 0), bytes: Number(bytes ?? 0) });
  return { images: pair(row?.images, row?.imageBytes), archives: pair(row?.archives, row?.archiveBytes), bundles: pair(row?.bundles, row?.bundleBytes) };
}
