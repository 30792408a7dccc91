import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

export type Db = PostgresJsDatabase<typeof schema>;
/** A connection pool or one open transaction: repositories take either. */
export type DbOrTx = Db | Parameters<Parameters<Db['transaction']>[0]>[0];

export type OpenDb = { db: Db; close: () => Promise<void> };

/** When a database that was away is asked again, in seconds; the driver's own pauses grow, and pages would wait for them. */
const askAgainAfterSeconds = () => 0.25;

/** Opens a pool of at most `connections` on the database at `url`; notices of Postgres are not repeated. */
export function createDb(url: string, connections = 10): OpenDb {
  const client = postgres(url, {
    max: connections,
    connect_timeout: 5,
    backoff: askAgainAfterSeconds,
    onnotice: () => undefined,
    connection: { application_name: 'plenary' },
  });
  return { db: drizzle(client, { schema }), close: () => client.end({ timeout: 5 }) };
}
