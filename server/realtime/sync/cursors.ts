import type { CursorEntry } from './sync-protocol.ts';

/** How a participant is shown beside their caret; the server alone says it. */
export type CursorUser = { name: string; perspective: string; /** The same in all tabs of one person. */ person: string };
type Cursor = { clock: number; state: string; owner: object };
const GONE = 'null';

/** The carets in one document: of each client the newest alone, never stored. */
export class Cursors {
  readonly #cursors = new Map<number, Cursor>();
  readonly #byOwner = new Map<object, Set<number>>();
  readonly #changed = new Set<number>();
  readonly #left = new Map<number, CursorEntry>();

  get hasChanged(): boolean {
    return this.#changed.size > 0 || this.#left.size > 0;
  }

  /** True when the caret of this client is moved by another connection. */
  isOfAnother(owner: object, clientId: number): boolean {
    const known = this.#cursors.get(clientId);
    return known !== undefined && known.owner !== owner;
  }

  /** True when this connection may show one more caret: a browser shows one, and for a while that of the tab it was before. */
  hasRoom(owner: object, clientId: number, most: number): boolean {
    return this.#cursors.has(clientId) || (this.#byOwner.get(owner)?.size ?? 0) < most;
  }

  /** Takes a caret over with `user` in the place of whatever it claimed to be; an older one than is known is ignored. */
  move(owner: object, { clientId, clock, state }: CursorEntry, user: CursorUser): void {
    const known = this.#cursors.get(clientId);
    if (known && (clock < known.clock || (clock === known.clock && state !== GONE))) return;
    if (state === GONE) {
      if (known) this.#remove(clientId, known.owner, clock);
      return;
    }
    const claimed: unknown = JSON.parse(state);
    if (typeof claimed !== 'object' || claimed === null || Array.isArray(claimed)) return;
    this.#cursors.set(clientId, { clock, state: JSON.stringify({ ...claimed, user }), owner });
    this.#byOwner.set(owner, (this.#byOwner.get(owner) ?? new Set()).add(clientId));
    this.#changed.add(clientId);
    this.#left.delete(clientId);
  }

  /** Removes the carets of a connection that has gone. */
  leave(owner: object): void {
    for (const clientId of this.#byOwner.get(owner) ?? []) this.#remove(clientId, owner, this.#cursors.get(clientId)?.clock ?? 0);
  }

  /** What changed since it was last asked. */
  takeChanged(): CursorEntry[] {
    const entries = [...this.#left.values()];
    for (const clientId of this.#changed) {
      const cursor = this.#cursors.get(clientId);
      if (cursor) entries.push({ clientId, clock: cursor.clock, state: cursor.state });
    }
    this.#changed.clear();
    this.#left.clear();
    return entries;
  }

  all(): CursorEntry[] {
    return [...this.#cursors].map(([clientId, { clock, state }]) => ({ clientId, clock, state }));
  }

  #remove(clientId: number, owner: object, clock: number): void {
    this.#cursors.delete(clientId);
    this.#changed.delete(clientId);
    this.#left.set(clientId, { clientId, clock, state: GONE });
    const own = this.#byOwner.get(owner);
    own?.delete(clientId);
    if (own?.size === 0) this.#byOwner.delete(owner);
  }
}
