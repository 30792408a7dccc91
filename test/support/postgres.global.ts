import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { createDb } from '#db/client.ts';
import { connect } from '#db/connect.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { makePassableFolder } from '#test/support/passable-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests' databases are made, and the migrated one each is copied from. */
    testDatabases: { url: string; template: string; prefix: string };
  }
}

/** One Postgres for the whole run: the bundled one in a folder of its own, or the one DATABASE_URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop: async () => undefined } : await startBundled();
  const prefix = `plenary_test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;
  const admin = connect(url, { max: 1 });

  await admin.unsafe(`create database ${template}`);
  const { db, close } = createDb(onDatabase(url, template), 2);
  await migrateDb(db);
  await close();
  project.provide('testDatabases', { url, template, prefix });

  return async () => {
    const left = await admin<{ datname: string }[]>`select datname from pg_database where datname like ${`${prefix}\\_%`}`;
    for (const { datname } of left) await admin.unsafe(`drop database if exists ${datname} with (force)`);
    await admin.end();
    await stop();
  };
}

async function startBundled(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await makePassableFolder('plenary-test-');
  const silent = () => undefined;
  const server = await startEmbeddedPostgres({ dataDir, log: { info: silent, warn: silent, error: console.error }, durable: false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const onDatabase = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
