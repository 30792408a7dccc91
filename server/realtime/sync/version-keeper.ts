import type { DocumentStore } from '#domain/document/document-store.ts';
import type { KeptVersion, VersionToKeep } from '#domain/document/version.ts';
import type { LiveDocument } from './live-document.ts';

type Given = { store: Pick<DocumentStore, 'keepVersion'>; now: () => Date; failed: (documentId: string, reason: unknown) => void };

/** People who write nothing for so long have paused. */
export const PAUSE_MS = 120_000;

/** Keeps versions: those that the house keeps by itself one after the other, so that rooms that stop at once do not crowd the database. */
export class VersionKeeper {
  readonly #given: Given;
  readonly #inTurn = new Set<LiveDocument>();
  readonly #triedAt = new WeakMap<LiveDocument, number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(given: Given) {
    this.#given = given;
  }

  /** When the next version is due if nobody writes any more, in milliseconds of the clock; null when none is. */
  dueAt(document: LiveDocument): number | null {
    if (!document.isUnversioned || this.#inTurn.has(document)) return null;
    return Math.max(document.lastActiveAt, this.#triedAt.get(document) ?? 0) + PAUSE_MS;
  }

  /** Keeps a version of what is committed. Rejects when the store does not take it. */
  async keep(document: LiveDocument, asked: Pick<VersionToKeep, 'occasion' | 'name' | 'keptBy'>): Promise<KeptVersion | null> {
    document.isUnversioned = false;
    try {
      return await this.#given.store.keepVersion({ ...asked, documentId: document.id, at: this.#given.now(), content: document.content.bytes() });
    } catch (reason) {
      document.isUnversioned = true;
      throw reason;
    }
  }

  /** Keeps one in its turn and answers whether that went well; if not, it is tried again at the next pause. */
  keepByItself(document: LiveDocument, occasion: 'pause' | 'closing'): Promise<boolean> {
    this.#inTurn.add(document);
    const kept = this.#last.then(async () => {
      try {
        await this.keep(document, { occasion, name: null, keptBy: null });
        return true;
      } catch (reason) {
        this.#triedAt.set(document, this.#given.now().getTime());
        this.#given.failed(document.id, reason);
        return false;
      } finally {
        this.#inTurn.delete(document);
      }
    });
    this.#last = kept;
    return kept;
  }
}
