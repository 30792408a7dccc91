import type { DocumentStore } from '#domain/document/document-store.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';

type Batch = Parameters<DocumentStore['append']>[0];
type UnderWay = { batch: Batch; told: () => void; failed: (reason: Error) => void };
/** `unheard`: the batch is kept, but the line breaks before anybody is told. */
export type CommitOutcome = 'kept' | 'refused' | 'unheard';

/** A database whose commits take until the simulation lets them happen, or fail, or are kept though nobody hears of it. */
export class SimulatedDatabase {
  readonly kept = createMemoryDocumentStore();
  #underWay: UnderWay[] = [];

  get isIdle(): boolean {
    return this.#underWay.length === 0;
  }

  /** The store as a server has it. */
  readonly store: DocumentStore = {
    ...this.kept,
    append: (batch) => new Promise<void>((told, failed) => void this.#underWay.push({ batch, told, failed })),
  };

  /** The oldest commit under way comes to its end. */
  async commit(outcome: CommitOutcome): Promise<void> {
    const oldest = this.#underWay.shift();
    if (!oldest) return;
    if (outcome !== 'refused') await this.kept.append(oldest.batch);
    if (outcome === 'kept') oldest.told();
    else oldest.failed(new Error(outcome));
  }

  /** The server that asked for what is under way is no more; it may be kept all the same. */
  async orphan(isKept: () => boolean): Promise<void> {
    for (const { batch } of this.#underWay.splice(0)) if (isKept()) await this.kept.append(batch);
  }
}
