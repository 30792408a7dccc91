import type { Person } from '#domain/actor.ts';
import type { Unread } from '#domain/live-events.ts';
import type { Services } from '#server/services/index.ts';
import type { LiveServer } from './live-gateway.ts';

/** What comes within this time is counted once, as when somebody reads all of it. */
const COUNT_AFTER_MS = 100;
const PREFIX = 'notices ';
const roomOf = (accountId: string): string => PREFIX + accountId;

type Given = Pick<Services['notices'], 'readUnread'> & { failed: (reason: unknown) => void };

/** Pages of people who are signed in, and how many notices wait for each: they are told the count alone, and fetch the notices as they fetched the page. */
export function createNoticeCounts(io: LiveServer, { readUnread, failed }: Given) {
  const due = new Set<string>();
  /** The count that was begun last for somebody: one that was overtaken is not told. */
  const latest = new Map<string, symbol>();

  async function tell(accountId: string): Promise<void> {
    due.delete(accountId);
    const [page] = io.sockets.adapter.rooms.get(roomOf(accountId)) ?? [];
    const person = page === undefined ? undefined : io.sockets.sockets.get(page)?.data.person;
    if (!person) return;
    const own = Symbol(accountId);
    latest.set(accountId, own);
    try {
      const unread = await readUnread(person);
      if (latest.get(accountId) === own) io.to(roomOf(accountId)).emit('unread', unread);
    } catch (reason) {
      failed(reason);
    } finally {
      if (latest.get(accountId) === own) latest.delete(accountId);
    }
  }

  function changed(accountId: string): void {
    if (due.has(accountId) || !io.sockets.adapter.rooms.has(roomOf(accountId))) return;
    due.add(accountId);
    setTimeout(() => void tell(accountId), COUNT_AFTER_MS).unref();
  }

  return {
    /** Lets a page be told from now on; answers how many wait. */
    follow: async (socket: { join: (room: string) => unknown }, person: Person): Promise<Unread> => {
      await socket.join(roomOf(person.accountId));
      return readUnread(person);
    },
    /** Somebody's notices are other than they were; null: those of anybody may be. */
    changed: (accountId: string | null): void => {
      if (accountId !== null) return changed(accountId);
      for (const room of io.sockets.adapter.rooms.keys()) if (room.startsWith(PREFIX)) changed(room.slice(PREFIX.length));
    },
  };
}
export type NoticeCounts = ReturnType<typeof createNoticeCounts>;
