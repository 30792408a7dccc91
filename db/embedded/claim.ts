import { setTimeout as pause } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import type { EmbeddedLog } from './embedded-log.ts';

/** Any number, as long as every Plenary asks for the same one. */
const CLUSTER_LOCK = 5_020_150_129;
/** The lock of an app that was just killed is held until Postgres has seen its connection break. */
const PATIENCE_MS = 5_000;
const ASK_AGAIN_MS = 100;
const HOLDER_NAME = 'plenary process ';

type Claim =
  | { kind: 'ours'; sql: Sql; releaseAfter: (act: () => Promise<void>) => Promise<void> }
  | { kind: 'held'; holder: string }
  | { kind: 'server-went-away'; reason: unknown };

/**
 * Claims the cluster for this process by an advisory lock, which Postgres itself frees when we die, on a connection
 * that does nothing else. The connection's name tells others who holds it.
 */
export async function claimCluster(url: string, log: EmbeddedLog): Promise<Claim> {
  let isReleased = false;
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: `${HOLDER_NAME}${process.pid}` },
    onclose: () => {
      if (!isReleased) void takeBack();
    },
  });
  const releaseAfter = async (act: () => Promise<void>): Promise<void> => {
    isReleased = true;
    await act();
    await sql.end({ timeout: 1 });
  };
  const release = () => releaseAfter(async () => undefined);

  let isTakingBack = true;
  async function takeBack(): Promise<void> {
    if (isTakingBack) return;
    isTakingBack = true;
    log.warn('The connection that claims the bundled Postgres broke; claiming it again.');
    while (!isReleased && !(await tryLock(sql).catch(() => false))) await pause(ASK_AGAIN_MS * 10, undefined, { ref: false });
    isTakingBack = false;
  }

  try {
    const giveUpAt = Date.now() + PATIENCE_MS;
    while (!(await tryLock(sql))) {
      if (Date.now() > giveUpAt) {
        const holder = await holderOf(sql);
        await release();
        return { kind: 'held', holder };
      }
      await pause(ASK_AGAIN_MS);
    }
    isTakingBack = false;
    return { kind: 'ours', sql, releaseAfter };
  } catch (reason) {
    await release();
    return { kind: 'server-went-away', reason };
  }
}

async function tryLock(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ locked: boolean }[]>`select pg_try_advisory_lock(${CLUSTER_LOCK}) as locked`;
  return row?.locked === true;
}

async function holderOf(sql: Sql): Promise<string> {
  const [row] = await sql<{ name: string }[]>`
    select application_name as name from pg_stat_activity
    join pg_locks using (pid)
    where locktype = 'advisory' and granted and application_name like ${`${HOLDER_NAME}%`} and pid <> pg_backend_pid()
    limit 1`;
  return row?.name.slice('plenary '.length) ?? 'another process';
}
