import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { connect } from './connect.ts';
import * as schema from './schema/index.ts';

export type Db = PostgresJsDatabase<typeof schema> & { $client: Sql };
/** A connection pool or one open transaction: repositories take either. */
export type DbOrTx = Db | Parameters<Parameters<Db['transaction']>[0]>[0];

export type OpenDb = { db: Db; close: () => Promise<void>; renew: () => void };

/** When a database that was away is asked again, in seconds; the driver's own pauses grow, and pages would wait for them. */
const askAgainAfterSeconds = () => 0.25;
/** What is still asked of connections that are given up. */
const LAST_ANSWERS_SECONDS = 5;
/** Whoever waits longer for a row that another transaction holds is told so: connections that wait for each other would wait for good. */
const LOCK_TIMEOUT_MS = 60_000;
/** Lists of any length make a text of their own for each length, and each text is kept by every connection. */
const PREPARED_MAX_PARAMETERS = 16;

/**
 * Opens a pool of at most `connections` on the database at `url`. `renew` puts fresh connections in the place of all: to be
 * called when a database is back, since a line that was lost without a word leaves connections on which nobody will
 * ever answer, for a quarter of an hour and longer.
 */
export function createDb(url: string, connections = 10): OpenDb {
  const open = () => {
    const client = connect(url, { max: connections, connect_timeout: 5, backoff: askAgainAfterSeconds, connection: { application_name: 'plenary', lock_timeout: LOCK_TIMEOUT_MS } });
    return { db: drizzle(prepared(client), { schema }), close: () => client.end({ timeout: LAST_ANSWERS_SECONDS }) };
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

/** Pages ask the same questions all day. Prepared, each takes one round trip; the driver takes two for others. */
function prepared(client: Sql): Sql {
  const ask = client.unsafe.bind(client);
  client.unsafe = (text, parameters, options) => ask(text, parameters, { ...options, prepare: (parameters?.length ?? 0) <= PREPARED_MAX_PARAMETERS });
  return client;
}

/** A question that comes with every request: its text is built once for each pool, not for each request. */
export function builtOnce<Question>(build: (db: Db) => Question): (db: Db) => Question {
  const built = new WeakMap<Sql, Question>();
  return (db) => {
    const pool = db.$client;
    const question = built.get(pool) ?? build(db);
    built.set(pool, question);
    return question;
  };
}
