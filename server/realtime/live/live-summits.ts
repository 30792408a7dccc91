import type { Delta, Snapshot } from '#domain/live/entries.ts';
import type { LiveChange } from '#domain/live/live-change.ts';
import { type SeatSuggestion, suggestedTo } from '#domain/live/suggest-seats.ts';
import { LiveSummit } from './live-summit.ts';
import type { LoadFacts } from './summit-memory.ts';

type Given = {
  load: LoadFacts;
  now: () => Date;
  createEpoch: () => string;
  send: (summitId: string, channel: string, delta: Delta) => void;
  failed: (summitId: string, reason: unknown) => void;
};

/** A summit that nobody watched for so long leaves memory. */
const FORGET_AFTER_MS = 10 * 60_000;
/** While nobody watches, what was read longer ago than this is read anew. */
const TRUST_MS = 1_000;
/** What is expected changes with the clock, too. */
const CLOCK_EVERY_MS = 30_000;

type Entry = { summit: LiveSummit; usedAt: number; trustedAt: number };

/** The summits that somebody watches or has just read. */
export class LiveSummits {
  readonly #given: Given;
  readonly #entries = new Map<string, Entry>();
  readonly #timer: NodeJS.Timeout;

  constructor(given: Given) {
    this.#given = given;
    this.#timer = setInterval(() => this.#look(), CLOCK_EVERY_MS).unref();
  }

  open(summitId: string): LiveSummit {
    const entry = this.#entries.get(summitId) ?? { summit: this.#create(summitId), usedAt: 0, trustedAt: 0 };
    this.#entries.set(summitId, entry);
    entry.usedAt = Date.now();
    if (!entry.summit.isWatched && entry.usedAt - entry.trustedAt > TRUST_MS) {
      entry.summit.memory.distrust();
      entry.trustedAt = entry.usedAt;
    }
    return entry.summit;
  }

  snapshot(summitId: string, channel: string): Promise<Snapshot> {
    return this.open(summitId).snapshot(channel);
  }

  changed(summitId: string, changes: readonly LiveChange[]): void {
    this.#entries.get(summitId)?.summit.changed(changes);
  }

  /** What is suggested to somebody, also just after a start: what a press comes to must not depend on who watched before. */
  async suggestionTo(summitId: string, accountId: string): Promise<SeatSuggestion | null> {
    const { memory } = this.open(summitId);
    await memory.fresh(`me:${accountId}`);
    return memory.index && suggestedTo(memory.index, memory.suggestions, accountId);
  }

  /** Those that somebody watches. */
  watched(): LiveSummit[] {
    return [...this.#entries.values()].flatMap(({ summit }) => (summit.isWatched ? [summit] : []));
  }

  close(): void {
    clearInterval(this.#timer);
    for (const { summit } of this.#entries.values()) summit.close();
    this.#entries.clear();
  }

  #create(summitId: string): LiveSummit {
    const { load, now, createEpoch, send, failed } = this.#given;
    return new LiveSummit({ summitId, load, now, createEpoch, send: (channel, delta) => send(summitId, channel, delta), failed: (reason) => failed(summitId, reason) });
  }

  #look(): void {
    for (const [summitId, { summit, usedAt }] of this.#entries) {
      if (summit.isWatched) {
        // Whoever changed something without a word of it is caught up with here.
        summit.changed([{ part: 'summit' }]);
        summit.touch({ part: 'clock' });
      } else if (Date.now() - usedAt > FORGET_AFTER_MS) {
        summit.close();
        this.#entries.delete(summitId);
      }
    }
  }
}
