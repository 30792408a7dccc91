import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

export type Db = PostgresJsDatabase<typeof schema>;
/** A connection pool or one open transaction: repositories take either. */
export type DbOrTx = Db | Parameters<Parameters<Db['transaction']>[0]>[0];

export type OpenDb = { db: Db; close: () => Promise<void> };

/** Opens a pool of at most `connections` on the database at `url`; notices of Postgres are not repeated. */
export function createDb(url: string, connections = 10): OpenDb {
  const client = postgres(url, { max: connections, onnotice: () => undefined, connection: { application_name: 'plenary' } });
  return { db: drizzle(client, { schema }), close: () => client.end({ timeout: 5 }) };
}
