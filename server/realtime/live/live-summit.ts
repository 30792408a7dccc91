import type { Delta, Snapshot } from '#domain/live/entries.ts';
import type { Held, Watched } from '#domain/live-events.ts';
import type { LiveChange } from '#domain/live/live-change.ts';
import type { Wanted } from '#domain/live/views/drawing.ts';
import { viewOf } from '#domain/live/views/view-of.ts';
import { SummitMemory, type LoadFacts } from './summit-memory.ts';
import { Roster } from './roster.ts';
import { ChannelLog } from './channel-log.ts';
import { bothWanted, concernsChannel, type Touched } from './touched.ts';

type Given = {
  summitId: string;
  load: LoadFacts;
  now: () => Date;
  createEpoch: () => string;
  /** Sends a step of a channel to everybody who watches it. */
  send: (channel: string, delta: Delta) => void;
  failed: (reason: unknown) => void;
};

/** Who comes and goes is told a little later, all at once: in a hall that takes its seats everybody would else be told of everybody. */
const ROSTER_AFTER_MS = 250;
/** Facts of a whole summit are loaded no more often than this, however fast they change. */
const LOAD_EVERY_MS = 100;
const TRY_AGAIN_MS = 1_000;
/**
 * A channel is told at once, and then no more often than this: what many say in a hall goes to each page in fewer, longer frames. The board draws
 * every room and is read at a glance.
 */
const TELL_EVERY_MS = 80;
const TELL_BOARD_EVERY_MS = 200;

type ToldChannel = { log: ChannelLog; watchers: number; /** What may have changed and was not told yet. */ due: Wanted | null; toldAt: number };

/**
 * One summit that somebody watches: facts from the database as they were last read, who is here, and what each channel was last told. All
 * of it can be made anew. Changes that come together are told together.
 */
export class LiveSummit {
  readonly roster = new Roster();
  readonly #given: Given;
  readonly #memory: SummitMemory;
  readonly #channels = new Map<string, ToldChannel>();
  #epoch: string;
  #touched: Touched[] = [];
  #timer: NodeJS.Timeout | NodeJS.Immediate | null = null;
  #timerAt = Infinity;
  #lastLoadAt = -Infinity;
  #working: Promise<void> | null = null;
  #isClosed = false;

  constructor(given: Given) {
    this.#given = given;
    this.#epoch = given.createEpoch();
    this.#memory = new SummitMemory(given.summitId, given.load);
  }

  get isWatched(): boolean {
    return [...this.#channels.values()].some(({ watchers }) => watchers > 0);
  }

  get memory(): SummitMemory {
    return this.#memory;
  }

  /** A channel as it is now, read anew where it may have changed. `channel` names whose "me" it is. */
  async snapshot(channel: string): Promise<Snapshot> {
    return (await this.#current(channel)).snapshot();
  }

  /** Watches a channel from what a screen has of it on: what it lacks, with nothing sent to it in between. */
  async watch(channel: string, held: Held | null, join: () => void): Promise<Watched> {
    const log = await this.#current(channel);
    // In one turn: what changes from here on is sent, what changed before is in the answer.
    join();
    const entry = this.#channels.get(channel);
    if (entry) entry.watchers += 1;
    return log.since(held);
  }

  unwatch(channel: string): void {
    const entry = this.#channels.get(channel);
    if (entry) entry.watchers = Math.max(0, entry.watchers - 1);
  }

  /** Facts were changed in the database. */
  changed(changes: readonly LiveChange[]): void {
    for (const change of changes) {
      this.#memory.changed(change);
      this.touch(change);
    }
  }

  /** What screens show has changed: it is told with the end of this turn, or soon where it is who comes and goes. */
  touch(touched: Touched): void {
    this.#touched.push(touched);
    const needsLoad = this.#memory.isStale;
    const wait = touched.part === 'roster' || touched.part === 'online' ? ROSTER_AFTER_MS : needsLoad ? Math.max(0, this.#lastLoadAt + LOAD_EVERY_MS - Date.now()) : 0;
    this.#workIn(wait);
  }

  close(): void {
    this.#isClosed = true;
    this.#clearTimer();
    this.#touched = [];
  }

  async #current(channel: string): Promise<ChannelLog> {
    await this.#memory.fresh(channel);
    const told = this.#channels.get(channel) ?? { log: new ChannelLog(this.#epoch), watchers: 0, due: null, toldAt: -Infinity };
    this.#channels.set(channel, told);
    this.#tell(channel, told, 'all');
    return told.log;
  }

  #tell(channel: string, told: ToldChannel, wanted: Wanted): void {
    told.due = null;
    const delta = told.log.advance(viewOf(this.#memory.state(this.roster), channel, this.#given.now().getTime(), wanted), wanted);
    if (delta === null) return;
    told.toldAt = Date.now();
    this.#given.send(channel, delta);
  }

  /** Of a channel that cannot be drawn no other waits; it is tried again whole. Answers how long it has to wait. */
  #tellOrWait(channel: string, told: ToldChannel, wanted: Wanted): number {
    try {
      this.#tell(channel, told, wanted);
      return Infinity;
    } catch (reason) {
      this.#given.failed(reason);
      told.due = 'all';
      told.toldAt = Date.now() + TRY_AGAIN_MS;
      return TRY_AGAIN_MS;
    }
  }

  #workIn(ms: number): void {
    const at = Date.now() + ms;
    if (this.#isClosed || this.#working || at >= this.#timerAt) return;
    this.#clearTimer();
    this.#timerAt = at;
    this.#timer = ms === 0 ? setImmediate(() => this.#work()) : setTimeout(() => this.#work(), ms);
  }

  #clearTimer(): void {
    if (this.#timer) {
      clearTimeout(this.#timer as NodeJS.Timeout);
      clearImmediate(this.#timer as NodeJS.Immediate);
    }
    this.#timer = null;
    this.#timerAt = Infinity;
  }

  #work(): void {
    this.#clearTimer();
    this.#working = this.#tellAll().then(
      (wait) => {
        // In one turn: what is touched before it is told here, what is touched after it begins to be told by itself.
        this.#working = null;
        const more = this.#memory.isStale ? Math.min(wait, LOAD_EVERY_MS) : this.#touched.length > 0 ? 0 : wait;
        if (more < Infinity) this.#workIn(more);
      },
      (reason: unknown) => {
        this.#working = null;
        this.#given.failed(reason);
        this.#touched.push({ part: 'summit' });
        this.#workIn(TRY_AGAIN_MS);
      },
    );
  }

  /** Tells what was touched; answers with how long what is due has to wait, in milliseconds from now. */
  async #tellAll(): Promise<number> {
    // What is touched while facts are read may not be among them: it waits for the next time.
    const touched = this.#touched;
    this.#touched = [];
    if (this.#memory.isBehind) {
      this.#lastLoadAt = Date.now();
      await this.#memory.refresh();
    }
    let wait = Infinity;
    for (const [channel, told] of this.#channels) {
      if (told.watchers === 0) continue;
      for (const each of touched) told.due = bothWanted(told.due, concernsChannel(each, channel, this.#memory.index));
      if (told.due === null) continue;
      const left = told.toldAt + (channel === 'board' ? TELL_BOARD_EVERY_MS : TELL_EVERY_MS) - Date.now();
      wait = Math.min(wait, left > 0 ? left : this.#tellOrWait(channel, told, told.due));
    }
    return wait;
  }
}
