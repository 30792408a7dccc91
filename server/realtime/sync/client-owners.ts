import type { AuthorBinding, DocumentRelay } from '#domain/document/document-store.ts';
import type { ClockRange } from '#domain/document/read-update.ts';

const SHOWN_CARETS_KEPT = 4_096;

/** Whose each Yjs client id of a document is: the account's that first wrote under it, or until then, showed a caret under it. */
export class ClientOwners {
  readonly #documentId: string;
  readonly #authors: Map<number, string | null>;
  readonly #shown = new Map<number, string | null>();

  constructor(documentId: string, authors: Map<number, string | null>) {
    this.#documentId = documentId;
    this.#authors = authors;
  }

  /** Who has written under which, what is on its way included. */
  get authors(): ReadonlyMap<number, string | null> {
    return this.#authors;
  }

  /** Whether this account may write, and move a caret, under this Yjs client id. */
  isOwner(accountId: string | null, clientId: number): boolean {
    const known = this.#authors.has(clientId) ? this.#authors : this.#shown;
    return !known.has(clientId) || known.get(clientId) === accountId;
  }

  /** Everybody learns a client id from its caret; nobody else may then be the first to write under it. */
  caretShown(accountId: string | null, clientId: number): void {
    if (this.#authors.has(clientId) || this.#shown.has(clientId)) return;
    this.#shown.set(clientId, accountId);
    const [longestAgo] = this.#shown.keys();
    if (this.#shown.size > SHOWN_CARETS_KEPT && longestAgo !== undefined) this.#shown.delete(longestAgo);
  }

  /** Makes those client ids the account's that nobody has written under; answers with what the store has to be told. */
  bind(accountId: string | null, fresh: readonly Pick<ClockRange, 'clientId'>[]): AuthorBinding[] {
    const bindings: AuthorBinding[] = [];
    for (const { clientId } of fresh) {
      if (this.#authors.has(clientId)) continue;
      this.#authors.set(clientId, accountId);
      bindings.push({ documentId: this.#documentId, clientId, accountId });
    }
    return bindings;
  }

  unbind(bindings: readonly AuthorBinding[]): void {
    for (const { clientId } of bindings) this.#authors.delete(clientId);
  }

  /** Whoever is not known to own a client id only brings what stands under it. The id stays free for whoever next writes under it themselves. */
  relaysOf(relayedBy: string | null, fresh: readonly ClockRange[], clockOf: (clientId: number) => number): DocumentRelay[] {
    return fresh
      .filter(({ clientId }) => !this.#authors.has(clientId) || this.#authors.get(clientId) !== relayedBy)
      .map(({ clientId, end }) => ({ documentId: this.#documentId, clientId, clock: clockOf(clientId), end, relayedBy }));
  }

  /** What one account wrote is from now on another's. */
  accountMerged(from: string, into: string): void {
    for (const known of [this.#authors, this.#shown]) for (const [clientId, accountId] of known) if (accountId === from) known.set(clientId, into);
  }
}
