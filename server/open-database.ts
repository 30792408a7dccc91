import path from 'node:path';
import { createDb, type Db } from '#db/client.ts';
import { type DatabaseWatch, watchDatabase } from '#db/database-watch.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { createNoticeListener, type NoticeListener } from '#db/notice-listener.ts';
import { migrateDb } from '#db/migrate.ts';
import { wordsOf } from './defect-words.ts';
import type { createDrain } from './drain.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';

type Given = {
  env: Pick<Env, 'DATABASE_URL'>;
  root: string;
  dataDir: string;
  log: Log;
  drain: Pick<ReturnType<typeof createDrain>, 'add'>;
  /** The bundled Postgres is gone and could not be started again. */
  lost: (reason: Error) => void;
};

/**
 * The database that DATABASE_URL names, or else the bundled one, brought to this version and watched; the drain ends all of it. Fails in words
 * when the database cannot be used.
 */
export async function openDatabase({ env, root, dataDir, log, drain, lost }: Given): Promise<{ db: Db; url: string; watch: DatabaseWatch; listener: Pick<NoticeListener, 'listen'> }> {
  const starting = env.DATABASE_URL ? null : startEmbeddedPostgres({ dataDir, log, lost });
  // Known to the drain before it is up: whoever interrupts the first start leaves no Postgres behind.
  if (starting) drain.add('bundled Postgres', () => starting.then(({ stop }) => stop(), () => undefined));
  const url = env.DATABASE_URL ?? (await starting)?.url ?? '';
  const { db, close, renew } = createDb(url);
  drain.add('database connections', close);
  await migrateDb(db, path.join(root, 'db/migrations')).catch((reason: unknown) => {
    const [database, advice] = env.DATABASE_URL
      ? ['The database that DATABASE_URL names', 'Start it, or correct the setting']
      : [`The database in ${dataDir}`, 'It was made by another version: start that one, or set DATA_DIR to an empty folder'];
    throw new Error(`${database} cannot be used: ${wordsOf(reason)}. ${advice}.`, { cause: reason });
  });
  const listener = createNoticeListener(url);
  drain.add('notices told', listener.stop);
  const watch = watchDatabase(url, {
    changed: (isReachable) => {
      if (!isReachable) return log.error('the database does not answer; pages say so until it does');
      log.info('the database answers again');
      renew();
      listener.renew();
    },
  });
  drain.add('database watch', watch.stop);
  return { db, url, watch, listener };
}
