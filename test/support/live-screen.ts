import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { applyDelta, type Delta, type Snapshot } from '#domain/live/entries.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import type { Channel } from '#domain/live/channel.ts';
import type { BoardEntries, MeEntries, NowEntries, RoomEntries, ScreenEntries } from '#domain/live/views/entry-types.ts';
import type { Answer, ClientEvents, RefusedEvent, ServerEvents } from '#domain/live-events.ts';
import { ORIGIN } from './document-identity.ts';

/** What a channel shows; nothing before it has come. */
type EntriesOf<Name extends Channel> = Partial<Name extends 'me' ? MeEntries : Name extends 'now' ? NowEntries : Name extends 'board' ? BoardEntries : Name extends 'screen' ? ScreenEntries : RoomEntries>;
type Watched = { snapshot: Snapshot; isAsking: boolean; waiting: Delta[] };
type LiveSocket = Socket<ServerEvents, ClientEvents>;
const nothing: Snapshot = { epoch: '', version: 0, entries: {} };

/** A screen of a live summit outside a browser: it watches channels through the real Socket.IO client as pages do. Ends with the test unless told otherwise. */
export class LiveScreen {
  readonly socket: LiveSocket;
  readonly #slug: string;
  readonly #channels = new Map<Channel, Watched>();
  /** How often a step did not follow on the one before, and how many entries came that said nothing new. */
  gaps = 0;
  deltas = 0;
  snapshots = 0;
  readonly closed: [Channel, RefusedEvent][] = [];
  readonly refusedConnections: RefusedEvent[] = [];

  constructor(url: string, cookie: string, slug: string, origin = ORIGIN) {
    this.#slug = slug;
    this.socket = io(url, { path: '/live/', transports: ['websocket'], extraHeaders: { cookie, origin }, reconnectionDelay: 50, reconnectionDelayMax: 200, forceNew: true });
    this.socket.on('connect', () => {
      for (const channel of this.#channels.keys()) void this.#ask(channel);
    });
    this.socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.socket.connect();
    });
    this.socket.on('connect_error', (error: Error & { data?: RefusedEvent }) => {
      if (error.data) this.refusedConnections.push(error.data);
    });
    this.socket.on('delta', (channel, delta) => this.#take(channel, delta));
    this.socket.on('closed', (channel, refusal) => {
      this.closed.push([channel, refusal]);
      this.#channels.delete(channel);
    });
  }

  watch(...channels: Channel[]): void {
    for (const channel of channels) {
      this.#channels.set(channel, { snapshot: nothing, isAsking: false, waiting: [] });
      if (this.socket.connected) void this.#ask(channel);
    }
  }

  unwatch(channel: Channel): void {
    if (this.#channels.delete(channel)) this.socket.emit('unwatch', { channel }, () => undefined);
  }

  entries<Name extends Channel>(channel: Name): EntriesOf<Name> {
    return (this.#channels.get(channel)?.snapshot.entries ?? {}) as EntriesOf<Name>;
  }

  versionOf(channel: Channel): number {
    return this.#channels.get(channel)?.snapshot.version ?? -1;
  }

  me(): MeEntries['me'] | undefined {
    return this.entries('me').me;
  }

  async act(act: LiveAct): Promise<Answer> {
    return (await this.socket.timeout(10_000).emitWithAck('act', { slug: this.#slug, act })) as Answer;
  }

  /** Cuts the line as a network does; one that is only coming up is left alone, since the library does not notice that it is closed then. */
  cut(): void {
    if (this.socket.connected) this.socket.io.engine.close();
  }

  close(): void {
    this.socket.disconnect();
  }

  async #ask(channel: Channel): Promise<void> {
    const watched = this.#channels.get(channel);
    if (!watched || watched.isAsking) return;
    watched.isAsking = true;
    watched.waiting = [];
    const { epoch, version } = watched.snapshot;
    const answer = await this.socket
      .timeout(10_000)
      .emitWithAck('watch', { slug: this.#slug, channel, held: epoch === '' ? null : { epoch, version } })
      .then((given: Parameters<Parameters<ClientEvents['watch']>[1]>[0]) => given, () => null);
    watched.isAsking = false;
    if (answer === null) return this.socket.connected ? this.#ask(channel) : undefined;
    if (!answer.ok) return void this.closed.push([channel, answer.refusal]);
    const steps = answer.value.kind === 'deltas' ? answer.value.deltas : [];
    if (answer.value.kind === 'snapshot') {
      this.snapshots += 1;
      watched.snapshot = answer.value.snapshot;
    }
    for (const step of [...steps, ...watched.waiting.splice(0)]) this.#step(channel, watched, step);
  }

  #take(channel: Channel, delta: Delta): void {
    const watched = this.#channels.get(channel);
    if (!watched) return;
    this.deltas += 1;
    if (watched.isAsking) watched.waiting.push(delta);
    else this.#step(channel, watched, delta);
  }

  #step(channel: Channel, watched: Watched, delta: Delta): void {
    const next = applyDelta(watched.snapshot, delta);
    if (next) watched.snapshot = next;
    else {
      this.gaps += 1;
      watched.snapshot = nothing;
      void this.#ask(channel);
    }
  }
}

/** A screen that is closed when the test ends. */
export function aScreen(...given: ConstructorParameters<typeof LiveScreen>): LiveScreen {
  const screen = new LiveScreen(...given);
  onTestFinished(() => screen.close());
  return screen;
}
