import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type { Db } from './client.ts';

/** One number for everybody who migrates, so that two starting at once take turns. */
const MIGRATION_LOCK = 7_536_279;

/** Brings the database to the newest schema. `folder` holds the SQL files; the default fits the source tree. */
export async function migrateDb(db: Db, folder = fileURLToPath(new URL('./migrations', import.meta.url))): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await migrate(db, { migrationsFolder: folder });
  });
}
