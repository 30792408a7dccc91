import type { LiveRoster } from '#domain/live/live-state.ts';

/**
 * Who has pages of a live summit open: counted by page, so that who closes one of two is still there. It holds only what connections
 * themselves say, and is made anew when they come back.
 */
export class Roster implements LiveRoster {
  readonly #pages = new Map<string, number>();
  readonly #rooms = new Map<string, Map<string, number>>();

  isOnline(accountId: string): boolean {
    return this.#pages.has(accountId);
  }

  isInRoom(roomId: string, accountId: string): boolean {
    return this.#rooms.get(roomId)?.has(accountId) ?? false;
  }

  inRoom(roomId: string): readonly string[] {
    return [...(this.#rooms.get(roomId)?.keys() ?? [])];
  }

  /** Notes a page that was opened; answers with whether the person was not there before. */
  come(accountId: string, roomId: string | null): boolean {
    return count(this.#of(roomId), accountId, 1) === 1;
  }

  /** Notes a page that was closed; answers with whether the person is there no more. */
  go(accountId: string, roomId: string | null): boolean {
    return count(this.#of(roomId), accountId, -1) === 0;
  }

  #of(roomId: string | null): Map<string, number> {
    if (roomId === null) return this.#pages;
    const room = this.#rooms.get(roomId) ?? new Map<string, number>();
    this.#rooms.set(roomId, room);
    return room;
  }
}

function count(pages: Map<string, number>, accountId: string, step: 1 | -1): number {
  const open = Math.max(0, (pages.get(accountId) ?? 0) + step);
  if (open === 0) pages.delete(accountId);
  else pages.set(accountId, open);
  return open;
}
