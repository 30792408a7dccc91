import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { connect } from '../connect.ts';
import type { EmbeddedLog } from './embedded-log.ts';

/** Any number, as long as every Plenary asks for the same one. */
const CLUSTER_LOCK = 5_020_150_129;
/** The lock of an app that was just killed is held until Postgres has seen its connection break. */
const PATIENCE_MS = 5_000;
const ASK_AGAIN_MS = 100;
const HOLDER_NAME = 'plenary process ';

type Keeping = {
  log: EmbeddedLog;
  /** Makes sure that the server runs; asked while the claim is lost. */
  revive: () => Promise<void>;
  /** The claim is lost for good, because `revive` failed. */
  lost: (reason: Error) => void;
};
type Claim =
  | { kind: 'ours'; sql: Sql; releaseAfter: (act: () => Promise<void>) => Promise<void> }
  | { kind: 'held'; holder: string }
  | { kind: 'server-went-away'; reason: unknown };

/**
 * Claims the cluster for this process by an advisory lock, which Postgres itself frees when we die, on a connection
 * that does nothing else. The connection's name tells others who holds it. When it breaks, it is claimed again.
 */
export async function claimCluster(url: string, { log, revive, lost }: Keeping): Promise<Claim> {
  let isReleased = false;
  let isHeld = false;
  let takingBack = Promise.resolve();
  const sql = connect(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    backoff: () => ASK_AGAIN_MS / 1_000,
    connection: { application_name: `${HOLDER_NAME}${process.pid}` },
    onclose: () => {
      if (isHeld && !isReleased) takingBack = takeBack();
    },
  });
  const releaseAfter = async (act: () => Promise<void>): Promise<void> => {
    isReleased = true;
    // A server that is just being started again must be ended too.
    await takingBack;
    await act();
    await sql.end({ timeout: 1 });
  };
  const release = () => releaseAfter(async () => undefined);

  async function takeBack(): Promise<void> {
    isHeld = false;
    log.warn('The connection that claims the bundled Postgres broke; claiming it again.');
    try {
      while (!isReleased && !isHeld) {
        await revive();
        const isLocked = await lockInTime().catch(() => null);
        if (isLocked === false) throw new Error(`Another Plenary (${await holderOf(sql)}) has taken over this data folder.`);
        isHeld = isLocked === true;
        if (!isHeld) await pause(ASK_AGAIN_MS);
      }
    } catch (reason) {
      lost(reason as Error);
    }
  }

  async function lockInTime(): Promise<boolean> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    while (!(await tryLock(sql))) {
      if (Date.now() > giveUpAt) return false;
      await pause(ASK_AGAIN_MS);
    }
    return true;
  }

  try {
    if (!(await lockInTime())) {
      const holder = await holderOf(sql);
      await release();
      return { kind: 'held', holder };
    }
    isHeld = true;
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
