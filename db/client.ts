import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { connect } from './connect.ts';
import * as schema from './schema/index.ts';

export type Db = PostgresJsDatabase<typeof schema>;
/** A connection pool or one open transaction: repositories take either. */
export type DbOrTx = Db | Parameters<Parameters<Db['transaction']>[0]>[0];

export type OpenDb = { db: Db; close: () => Promise<void>; renew: () => void };

/** When a database that was away is asked again, in seconds; the driver's own pauses grow, and pages would wait for them. */
const askAgainAfterSeconds = () => 0.25;
/** What is still asked of connections that are given up. */
const LAST_ANSWERS_SECONDS = 5;

/**
 * Opens a pool of at most `connections` on the database at `url`. `renew` puts fresh connections in the place of all: to be
 * called when a database is back, since a line that was lost without a word leaves connections on which nobody will
 * ever answer, for a quarter of an hour and longer.
 */
export function createDb(url: string, connections = 10): OpenDb {
  const open = () => {
    const client = connect(url, { max: connections, connect_timeout: 5, backoff: askAgainAfterSeconds, connection: { application_name: 'plenary' } });
    return { db: drizzle(client, { schema }), close: () => client.end({ timeout: LAST_ANSWERS_SECONDS }) };
  };
  let pool = open();
  const givenUp = new Set<Promise<void>>();
  return {
    // Whoever was handed the database keeps it; what they ask of it goes to the pool of the moment.
    db: new Proxy(pool.db, { get: (_first, name) => Reflect.get(pool.db, name) as unknown }),
    renew: () => {
      const closing = pool.close().finally(() => givenUp.delete(closing));
      givenUp.add(closing);
      pool = open();
    },
    close: async () => {
      await Promise.all([pool.close(), ...givenUp]);
    },
  };
}
