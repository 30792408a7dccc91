import type { Socket } from 'socket.io-client';
import { type ClockReading, skewOf } from '#domain/live/clock-skew.ts';
import { applyDelta, type Delta, type Snapshot } from '#domain/live/entries.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import type { Channel } from '#domain/live/channel.ts';
import type { Answer, ClientEvents, RefusedEvent, ServerEvents, Watched } from '#domain/live-events.ts';
import { t } from '#domain/words/t.ts';

type LiveSocket = Socket<ServerEvents, ClientEvents>;
/** Not yet there, there, away for now and coming back by itself, or ended with one sentence why. */
export type LiveLine = { state: 'connecting' | 'live' | 'away' } | { state: 'ended'; refusal: RefusedEvent };
type Watch = { snapshot: Snapshot; isAsking: boolean; waiting: Delta[]; refusal: RefusedEvent | null; changed: () => void };

const ANSWER_WITHIN_MS = 10_000;
/** A line that was cut while a phone slept looks whole; it is asked, and so long an answer may take. */
const AWAKE_WITHIN_MS = 3_000;
const CLOCK_READINGS = 5;
const ASK_AGAIN_MS = 2_000;

/** Why nothing was sent while there is no connection. */
export const unreachable: RefusedEvent = { kind: 'conflict', code: 'away', message: t`There is no connection just now, so nothing was sent. Try again when it is back.`, retryAfterSeconds: null };
const unanswered: RefusedEvent = { ...unreachable, message: t`No answer came, so it is not certain whether this was done. Look again in a moment.` };

/** What came back, which the server made by the same types; null when nothing came in time. */
const answered = <Value,>(sent: Promise<unknown>): Promise<Answer<Value> | null> => sent.then((answer) => answer as Answer<Value>, () => null);

/**
 * A page's line to the live summit: keeps the channels it watches as the server has them, comes back by itself with what was missed, and
 * says how far this clock is off.
 */
export class LiveConnection {
  readonly #slug: string;
  readonly #watches = new Map<Channel, Watch>();
  readonly #listeners = new Set<() => void>();
  #readings: ClockReading[] = [];
  #socket: LiveSocket | null = null;
  #line: LiveLine = { state: 'connecting' };
  /** Counts openings and closings, so that one that was overtaken while the library loaded is told apart. */
  #turn = 0;

  /** `serverAt` is what the server's clock said when the page was made. */
  constructor(slug: string, serverAt: number, askedAt: number) {
    this.#slug = slug;
    // The page took until now to come: a rough first reading, until the line gives better ones.
    this.#readings = [{ askedAt, answeredAt: Date.now(), serverAt }];
  }

  /** Opens the line; the library is loaded then. */
  async open(): Promise<void> {
    const turn = (this.#turn += 1);
    const { io } = await import('socket.io-client');
    if (turn !== this.#turn) return;
    const socket: LiveSocket = io({ path: '/live/', transports: ['websocket'], reconnectionDelay: 300, reconnectionDelayMax: 3_000, randomizationFactor: 0.5, timeout: 8_000 });
    this.#socket = socket;
    socket.on('connect', () => {
      this.#say({ state: 'live' });
      for (const channel of this.#watches.keys()) void this.#ask(channel);
      void this.#readClock();
    });
    socket.on('connect_error', (error: Error & { data?: RefusedEvent }) => {
      if (error.data?.kind === 'forbidden') this.#end(error.data);
      else this.#say({ state: 'away' });
    });
    socket.on('disconnect', (reason) => {
      this.#say({ state: 'away' });
      // The server ends a line when somebody has become somebody else; they come back as who they are.
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.on('delta', (channel, delta) => this.#take(channel, delta));
    socket.on('closed', (channel, refusal) => this.#refuse(channel, refusal));
    document.addEventListener('visibilitychange', this.#wake);
    window.addEventListener('online', this.#wake);
  }

  close(): void {
    this.#turn += 1;
    document.removeEventListener('visibilitychange', this.#wake);
    window.removeEventListener('online', this.#wake);
    this.#socket?.disconnect();
    this.#socket = null;
  }

  get line(): LiveLine {
    return this.#line;
  }

  /** Add it to the own time for the server's, in milliseconds. */
  get skewMs(): number {
    return skewOf(this.#readings);
  }

  /** Told when the line, the clock or what may be watched changes. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Watches a channel from a snapshot on, which the page brought; `changed` is called with every step. */
  watch(channel: Channel, snapshot: Snapshot, changed: () => void): () => void {
    this.#watches.set(channel, { snapshot, isAsking: false, waiting: [], refusal: null, changed });
    if (this.#socket?.connected) void this.#ask(channel);
    return () => {
      this.#watches.delete(channel);
      if (this.#socket?.connected) this.#socket.emit('unwatch', { channel }, () => undefined);
    };
  }

  /** Takes a snapshot that the page was brought anew, as after a form post, while no line tells what changed. */
  bring(channel: Channel, snapshot: Snapshot): void {
    const watch = this.#watches.get(channel);
    if (!watch || this.#line.state === 'live' || watch.snapshot === snapshot) return;
    if (watch.snapshot.epoch === snapshot.epoch && snapshot.version < watch.snapshot.version) return;
    watch.snapshot = snapshot;
    watch.changed();
  }

  snapshotOf(channel: Channel): Snapshot | null {
    return this.#watches.get(channel)?.snapshot ?? null;
  }

  /** Why a channel may not be watched any more; null while it may. */
  refusalOf(channel: Channel): RefusedEvent | null {
    return this.#watches.get(channel)?.refusal ?? null;
  }

  /** Does something in the summit; answers with what came of it, and with a refusal when there is no line. */
  async act(act: LiveAct): Promise<Answer<null>> {
    if (!this.#socket?.connected) return { ok: false, refusal: unreachable };
    return (await answered<null>(this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck('act', { slug: this.#slug, act }))) ?? { ok: false, refusal: unanswered };
  }

  async #ask(channel: Channel): Promise<void> {
    const watch = this.#watches.get(channel);
    const socket = this.#socket;
    if (!watch || watch.isAsking || !socket) return;
    watch.isAsking = true;
    // Steps that came while an earlier asking was not answered: the answer to this one knows of them.
    watch.waiting = [];
    const { epoch, version } = watch.snapshot;
    const answer = await answered<Watched>(socket.timeout(ANSWER_WITHIN_MS).emitWithAck('watch', { slug: this.#slug, channel, held: epoch === '' ? null : { epoch, version } }));
    watch.isAsking = false;
    if (this.#watches.get(channel) !== watch) return;
    const askAgainSoon = () => void setTimeout(() => void this.#ask(channel), ASK_AGAIN_MS * (1 + Math.random()));
    // Without an answer the line is mostly on its way down, and asks again once it is back; where it stays up, the server is slow, and not to be pressed.
    if (answer === null) return socket.connected ? askAgainSoon() : undefined;
    if (!answer.ok) {
      // What went wrong on the other side, as while its database is away, is asked again.
      if (answer.refusal.kind === 'defect' || answer.refusal.kind === 'too-many') askAgainSoon();
      return this.#refuse(channel, answer.refusal);
    }
    this.#setRefusal(watch, null);
    const steps = [...(answer.value.kind === 'deltas' ? answer.value.deltas : []), ...watch.waiting];
    watch.waiting = [];
    if (answer.value.kind === 'snapshot') watch.snapshot = answer.value.snapshot;
    for (const step of steps) this.#step(channel, watch, step);
    watch.changed();
  }

  #take(channel: Channel, delta: Delta): void {
    const watch = this.#watches.get(channel);
    if (!watch) return;
    if (watch.isAsking) return void watch.waiting.push(delta);
    this.#step(channel, watch, delta);
    watch.changed();
  }

  #step(channel: Channel, watch: Watch, delta: Delta): void {
    const next = applyDelta(watch.snapshot, delta);
    if (next) watch.snapshot = next;
    else {
      watch.snapshot = { epoch: '', version: 0, entries: watch.snapshot.entries };
      void this.#ask(channel);
    }
  }

  #refuse(channel: Channel, refusal: RefusedEvent): void {
    const watch = this.#watches.get(channel);
    if (watch) this.#setRefusal(watch, refusal);
  }

  /** It comes and goes without a step: what the channel shows may be the same before and after. */
  #setRefusal(watch: Watch, refusal: RefusedEvent | null): void {
    if (watch.refusal === refusal) return;
    watch.refusal = refusal;
    this.#tell();
  }

  readonly #wake = (): void => {
    if (document.visibilityState !== 'visible' || !this.#socket?.connected) return;
    const socket = this.#socket;
    socket.timeout(AWAKE_WITHIN_MS).emit('clock', (error) => {
      if (error as Error | null) socket.disconnect().connect();
    });
    void this.#readClock();
  };

  async #readClock(): Promise<void> {
    const readings: ClockReading[] = [];
    for (let count = 0; count < CLOCK_READINGS && this.#socket?.connected; count += 1) {
      const askedAt = Date.now();
      const answer = await answered<number>(this.#socket.timeout(AWAKE_WITHIN_MS).emitWithAck('clock'));
      if (answer?.ok) readings.push({ askedAt, answeredAt: Date.now(), serverAt: answer.value });
    }
    if (readings.length === 0) return;
    this.#readings = readings;
    this.#tell();
  }

  #end(refusal: RefusedEvent): void {
    this.#socket?.disconnect();
    this.#say({ state: 'ended', refusal });
  }

  #say(line: LiveLine): void {
    if (this.#line.state === 'ended' && line.state !== 'live') return;
    this.#line = line;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
