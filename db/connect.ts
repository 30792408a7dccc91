import postgres, { type Options, type PostgresType, type Sql } from 'postgres';

/**
 * Opens connections to Postgres as this house wants them: notices are not repeated, and the driver does not ask a fresh
 * connection for its array types. It awaits that answer nowhere, so a connection that broke in that moment would end the
 * whole process; drizzle reads and writes arrays without it.
 */
export const connect = (url: string, options: Options<Record<string, PostgresType>>): Sql =>
  postgres(url, { onnotice: () => undefined, fetch_types: false, ...options });
