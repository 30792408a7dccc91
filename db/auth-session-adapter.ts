import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import type { Db } from './client.ts';
import { accounts, authSessions } from './schema/index.ts';

/** Where signed-in browsers are kept. */
export const createAuthSessionAdapter = (db: Db): DrizzlePostgreSQLAdapter => new DrizzlePostgreSQLAdapter(db, authSessions, accounts);
