import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';

/** What each table holds, in short; equal before and after where nothing was changed. */
export type Facts = Readonly<Record<string, string>>;
export type KeptFacts = { read: () => Promise<Facts>; /** Brings back what was kept. */ restore: () => Promise<void> };

/** Keeps all that a test database holds now, so that a test may change it and begin again from there. */
export async function keepFacts(db: Db): Promise<KeptFacts> {
  const rows = await db.execute<{ name: string }>(sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const names = rows.map(({ name }) => name);
  await db.execute(sql.raw('create schema kept'));
  for (const name of names) await db.execute(sql.raw(`create table kept."${name}" as table public."${name}"`));

  const all = sql.raw(names.map((name) => `select '${name}' as name, coalesce(md5(string_agg(r::text, E'\\n' order by r::text)), '') as held from public."${name}" r`).join(' union all '));
  const read = async (): Promise<Facts> => Object.fromEntries((await db.execute<{ name: string; held: string }>(all)).map(({ name, held }) => [name, held]));
  const kept = await read();

  return {
    read,
    restore: async () => {
      const held = await read();
      const changed = names.filter((name) => held[name] !== kept[name]);
      await db.transaction(async (tx) => {
        // Without it each table would have to wait for those that it refers to.
        await tx.execute(sql.raw('set local session_replication_role = replica'));
        for (const name of changed) await tx.execute(sql.raw(`delete from public."${name}"`));
        for (const name of changed) await tx.execute(sql.raw(`insert into public."${name}" select * from kept."${name}"`));
      });
    },
  };
}
