import type { Sql } from 'postgres';
import { connect } from './connect.ts';

/** Whose notices are other than they were; null: whose may be, since nobody listened for a while. */
export type NoticesTold = (accountId: string | null) => void;
export type NoticeListener = { listen: (told: NoticesTold) => void; /** Puts a fresh connection in the place of one on which nobody may answer any more. */ renew: () => void; stop: () => Promise<void> };

/** Hears of the database, on a connection of its own, of each change to somebody's notices once it is committed, whichever process made it. */
export function createNoticeListener(url: string): NoticeListener {
  const listeners = new Set<NoticesTold>();
  const say: NoticesTold = (accountId) => {
    for (const told of listeners) told(accountId);
  };
  let sql = open();

  function open(): Sql {
    const line = connect(url, { max: 1, connect_timeout: 5, connection: { application_name: 'plenary notices' } });
    // Where it cannot be reached the watch of the database finds out, and has this renewed once it can.
    line.listen('notices', (accountId) => say(accountId), () => say(null)).catch(() => undefined);
    return line;
  }

  return {
    listen: (told) => void listeners.add(told),
    renew: () => {
      void sql.end({ timeout: 0 });
      sql = open();
    },
    stop: () => sql.end({ timeout: 0 }),
  };
}
