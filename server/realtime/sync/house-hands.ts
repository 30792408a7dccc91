import type { HouseEdit, HouseEditOutcome } from '#domain/document/restore-version.ts';
import type { KeptVersion, VersionToKeep } from '#domain/document/version.ts';
import { conflict } from '#domain/refusal.ts';
import type { EditEnd, PendingEdit } from './edits-under-way.ts';
import type { LiveDocument } from './live-document.ts';
import type { VersionKeeper } from './version-keeper.ts';

type Given = {
  open: (documentId: string) => Promise<LiveDocument | null>;
  /** A document that somebody may have open. */
  peek: (documentId: string) => LiveDocument | null;
  versions: VersionKeeper;
  now: () => Date;
  /** Milliseconds after which an edit that is not committed is taken back. */
  patienceMs: number;
  closingFailed: (documentId: string, reason: unknown) => void;
};

/** What the house itself does with documents, whether somebody has them open or not. */
export class HouseHands {
  readonly #given: Given;
  /** The end of the last edit of each document that is under way. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(given: Given) {
    this.#given = given;
  }

  /**
   * What is committed of a document, at most half a second old; null when there is none. It is loaded once for all who ask,
   * and stays for a while: whoever reads its page opens it next.
   */
  async read(documentId: string): Promise<Uint8Array | null> {
    const document = await this.#given.open(documentId);
    return document && document.content.recentBytes(this.#given.now().getTime());
  }

  /**
   * Edits a document in the name of the house, at the wish of `accountId`: `make` gets what is committed and whose each
   * client id is. Everybody who has the document open sees it like any edit, once it is committed, and is told `notice`. Edits of one document
   * wait for each other, so that each is made of what the one before has left.
   */
  async edit(documentId: string, accountId: string | null, make: (present: Uint8Array, authors: ReadonlyMap<number, string | null>) => HouseEdit | null, notice?: string): Promise<HouseEditOutcome> {
    const before = this.#turns.get(documentId);
    const turn = Promise.resolve(before).then(() => this.#editNow(documentId, accountId, make, notice));
    const ended = turn.catch(() => undefined);
    this.#turns.set(documentId, ended);
    return turn.finally(() => {
      if (this.#turns.get(documentId) === ended) this.#turns.delete(documentId);
    });
  }

  async #editNow(documentId: string, accountId: string | null, make: (present: Uint8Array, authors: ReadonlyMap<number, string | null>) => HouseEdit | null, notice: string | undefined): Promise<HouseEditOutcome> {
    const document = await this.#given.open(documentId);
    if (document === null) return 'missing';
    const made = make(document.content.bytes(), document.owners.authors);
    if (made === null) return 'unchanged';
    const pending = document.editAsHouse(accountId, made);
    if (pending === null) return 'too-large';
    if (notice !== undefined) void pending.stored.then(() => document.tellNotice(notice, accountId));
    const end = await this.#endInTime(pending);
    return end === 'taken-back' ? 'not-stored' : end;
  }

  async #endInTime({ ended, giveUp }: PendingEdit): Promise<EditEnd> {
    const patience = setTimeout(giveUp, this.#given.patienceMs);
    return ended.finally(() => clearTimeout(patience));
  }

  /** Keeps a version of a document with everything that was written until now. Refuses when what waits cannot be stored for long. */
  async keepVersion(documentId: string, asked: Pick<VersionToKeep, 'occasion' | 'name' | 'keptBy'>): Promise<KeptVersion | null> {
    const document = await this.#given.open(documentId);
    if (document === null) return null;
    if (!document.isSaved && (await this.#endInTime(document.committedSoFar())) !== 'committed') throw conflict('not-stored', 'What was written cannot be stored for now, so no version was kept. Nothing is lost; try again in a minute.');
    return this.#given.versions.keep(document, asked);
  }

  /** Tells everybody who has a document open that its remarks are no longer as they were. Nothing is loaded for it. */
  tellRemarks(documentId: string): void {
    this.#given.peek(documentId)?.tellRemarks();
  }

  /** Keeps a version of a document in which nobody may write any more; a failure is logged and tried again at the next pause. */
  async keepClosingVersion(documentId: string): Promise<void> {
    try {
      const document = await this.#given.open(documentId);
      if (document) await this.#given.versions.keepByItself(document, 'closing');
    } catch (reason) {
      this.#given.closingFailed(documentId, reason);
    }
  }
}
