import type { Sql } from 'postgres';
import { connect } from './connect.ts';

type Asking = { askEveryMs?: number; patienceMs?: number; changed: (isReachable: boolean) => void };
export type DatabaseWatch = { isReachable: () => boolean; stop: () => Promise<void> };

/**
 * Asks the database again and again, on a connection of its own, whether it is there. A database that does not answer
 * within `patienceMs` counts as away, whether it refuses, is stopped or sits behind a broken line.
 */
export function watchDatabase(url: string, { askEveryMs = 1_000, patienceMs = 2_000, changed }: Asking): DatabaseWatch {
  let sql = openLine();
  let isReachable = true;
  let isStopped = false;
  let timer = setTimeout(() => void look(), askEveryMs);

  function openLine(): Sql {
    return connect(url, { max: 1, connect_timeout: patienceMs / 1_000, connection: { application_name: 'plenary watch' } });
  }

  async function look(): Promise<void> {
    const answered = await answersWithin(patienceMs, sql`select 1`);
    if (isStopped) return;
    if (!answered) {
      // Whatever hangs on this connection hangs alone: the next question gets a fresh one.
      void sql.end({ timeout: 0 });
      sql = openLine();
    }
    if (answered !== isReachable) changed((isReachable = answered));
    timer = setTimeout(() => void look(), askEveryMs);
  }

  return {
    isReachable: () => isReachable,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await sql.end({ timeout: 0 });
    },
  };
}

async function answersWithin(patienceMs: number, answer: PromiseLike<unknown>): Promise<boolean> {
  const patience = new AbortController();
  const late = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    patience.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const told = answer.then(
    () => true,
    () => false,
  );
  const inTime = await Promise.race([told, late]);
  patience.abort();
  return inTime;
}
