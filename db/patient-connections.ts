import type { Sql } from 'postgres';

/** Asks one question, and waits so long for its answer and no longer. */
export type Ask = <Answer>(question: (sql: Sql) => PromiseLike<Answer>) => Promise<Answer>;

/**
 * Connections on which nobody waits for ever. What is not answered in time is given up, with all connections it may hang
 * on: a line that was lost without a word leaves some on which nobody will answer for a quarter of an hour and longer.
 */
export class PatientConnections {
  readonly #open: () => Sql;
  #sql: Sql;

  constructor(open: () => Sql) {
    this.#open = open;
    this.#sql = open();
  }

  /** Rejects with `late()` when there is no answer within `patienceMs`; the next question goes over fresh connections. */
  async ask<Answer>(question: (sql: Sql) => PromiseLike<Answer>, patienceMs: number, late = () => new Error(`The database did not answer within ${patienceMs / 1_000} seconds.`)): Promise<Answer> {
    const sql = this.#sql;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        this.#giveUp(sql);
        reject(late());
      }, patienceMs);
    });
    try {
      return await Promise.race([question(sql), patience]);
    } finally {
      clearTimeout(timer);
    }
  }

  #giveUp(stuck: Sql): void {
    if (stuck !== this.#sql) return;
    this.#sql = this.#open();
    void stuck.end({ timeout: 0 });
  }

  close(): Promise<void> {
    return this.#sql.end({ timeout: 5 });
  }
}
