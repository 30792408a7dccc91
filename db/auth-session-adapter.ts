import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { builtOnce, type Db } from './client.ts';
import { accounts, authSessions } from './schema/index.ts';

const { name, email, emailVerifiedAt, perspective, educatorRole, isSiteAdmin, language, deletedAt, bannedAt } = getTableColumns(accounts);
const askWho = builtOnce((db) =>
  db
    .select({ account: { name, email, emailVerifiedAt, perspective, educatorRole, isSiteAdmin, language, deletedAt, bannedAt }, authSession: authSessions })
    .from(authSessions)
    .innerJoin(accounts, eq(accounts.id, authSessions.userId))
    .where(eq(authSessions.id, sql.placeholder('id')))
    .prepare('auth_session'),
);

/** Where signed-in browsers are kept. */
export class AuthSessionAdapter extends DrizzlePostgreSQLAdapter implements Adapter {
  readonly #db: Db;

  constructor(db: Db) {
    super(db, authSessions, accounts);
    this.#db = db;
  }

  /** Asked for every request. */
  override async getSessionAndUser(authSessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [found] = await askWho(this.#db).execute({ id: authSessionId });
    if (!found) return [null, null];
    const { id, userId, expiresAt, ...attributes } = found.authSession;
    return [{ id, userId, expiresAt, attributes }, { id: userId, attributes: found.account }];
  }
}
