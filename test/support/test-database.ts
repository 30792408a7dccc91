import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createDb, type OpenDb } from '#db/client.ts';
import { connect } from '#db/connect.ts';

export type TestDatabase = Omit<OpenDb, 'renew'> & { url: string };

/**
 * A migrated, empty database of one's own. Open it in `beforeAll` and `close` it in `afterAll`,
 * which also drops it.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { url: server, template, prefix } = inject('testDatabases');
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const { db, close } = createDb(url, 5);
  return {
    db,
    url,
    close: async () => {
      await close();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const admin = connect(url, { max: 1 });
  await admin.unsafe(statement).finally(() => admin.end());
}
