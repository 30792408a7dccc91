import { Socket as NetSocket } from 'node:net';
import { Server as Engine } from 'engine.io';
import { Server, type Socket } from 'socket.io';
import type { z } from 'zod';
import type { Actor, Person } from '#domain/actor.ts';
import { actSchema, unwatchSchema, watchSchema } from '#domain/live/live-messages.ts';
import type { Channel } from '#domain/live/channel.ts';
import type { Answer, ClientEvents, RefusedEvent, ServerEvents } from '#domain/live-events.ts';
import { invalid, isRefusal, Refusal } from '#domain/refusal.ts';
import type { Log } from '#server/log.ts';
import type { Limit } from '#server/http/rate-limits.ts';
import type { AccessScope } from '#server/services/deps.ts';
import type { Services } from '#server/services/index.ts';
import { refuseUpgrade, type UpgradeTaker } from '../upgrade-router.ts';
import type { Line, WatchingLines } from './watching-lines.ts';
import type { LiveSummit } from './live-summit.ts';
import type { LiveSummits } from './live-summits.ts';
import type { NoticeCounts } from './notice-counts.ts';
import type { TopicFollowers } from './topic-followers.ts';

export type LiveServer = Server<ClientEvents, ServerEvents, Record<string, never>, Page>;
type PageSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, Page>;
/** One open page: who it is, and what it watches. What it asks to watch is done one after another, and so is what its access and its end come to. */
type Page = { person: Person; watching: Map<Channel, Watching>; summits: Set<LiveSummit>; line: Line; last: Promise<unknown> };
type Watching = { slug: string; summit: LiveSummit; summitId: string; key: string; roomId: string | null };

type Given = {
  io: LiveServer;
  summits: LiveSummits;
  lines: WatchingLines;
  live: Pick<Services['live'], 'act' | 'openChannel'>;
  topics: Pick<TopicFollowers, 'follow'>;
  counts: Pick<NoticeCounts, 'follow'>;
  limit: Limit;
  now: () => Date;
  log: Log;
};

/** A page that is gone for less is not said to be gone: phones lose their line often. */
const GONE_AFTER_MS = 5_000;
const LONGEST_MESSAGE_BYTES = 100_000;
const MOST_CHANNELS = 8;

export const lineKeyOf = (summitId: string, key: string): string => `${summitId} ${key}`;

/** Socket.IO over WebSockets alone, handed its upgrades at `/live`; who is nobody gets no connection. */
export function createLiveServer({ origins, findPerson }: { origins: readonly string[]; findPerson: (request: Parameters<UpgradeTaker>[0]) => Promise<Actor> }): { io: LiveServer; take: UpgradeTaker } {
  const engine = new Engine({ transports: ['websocket'], maxHttpBufferSize: LONGEST_MESSAGE_BYTES, pingInterval: 20_000, pingTimeout: 15_000 });
  const io: LiveServer = new Server({ serveClient: false, connectTimeout: 10_000 });
  io.bind(engine);
  io.use((socket, next) => {
    findPerson(socket.request).then(
      (actor) => {
        if (actor.kind === 'visitor') return next(refusedConnection({ kind: 'forbidden', code: 'signed-out', message: 'Sign in again; then you come back to this page.', retryAfterSeconds: null }));
        socket.data = { person: actor, watching: new Map(), summits: new Set(), line: { socket: socket.request.socket, hangUp: () => socket.disconnect(true) }, last: Promise.resolve() };
        next();
      },
      (reason: unknown) => next(refusedConnection(refusedEvent(reason))),
    );
  });
  const take: UpgradeTaker = (request, socket, head, path) => {
    if (path !== '/live' && path !== '/live/') return false;
    if (!origins.includes(request.headers.origin ?? '')) refuseUpgrade(socket, 403, 'Forbidden');
    else if (socket instanceof NetSocket) engine.handleUpgrade(request, socket, head);
    return true;
  };
  return { io, take };
}

const refusedConnection = (refusal: RefusedEvent): Error => Object.assign(new Error(refusal.message), { data: refusal });

function refusedEvent(reason: unknown): RefusedEvent {
  if (!isRefusal(reason)) return { kind: 'defect', code: 'defect', message: 'Something went wrong here, not with you. Nothing was changed; try again.', retryAfterSeconds: null };
  const { kind, code, message, retryAfterSeconds } = reason;
  return { kind, code, message, retryAfterSeconds };
}

/** Lets pages watch channels and act; whatever they send is looked at first, and answered with what came of it. */
export function serveLivePages({ io, summits, lines, live, topics, counts, limit, now, log }: Given): { accessChanged: (scope: AccessScope) => void } {
  /** Answers what `work` comes to, or why not; a page that asks for no answer gets none. */
  const answered = async <Value>(answer: unknown, work: () => Promise<Value>): Promise<void> => {
    const reply = typeof answer === 'function' ? (answer as (answer: Answer<Value>) => void) : () => undefined;
    try {
      reply({ ok: true, value: await work() });
    } catch (reason) {
      if (!isRefusal(reason)) log.error({ err: reason }, 'an act in a live summit failed');
      reply({ ok: false, refusal: refusedEvent(reason) });
    }
  };

  async function watch(socket: PageSocket, asked: unknown) {
    const { slug, channel, held } = parsed(watchSchema, asked);
    const { data: page } = socket;
    leave(socket, channel);
    if (page.watching.size >= MOST_CHANNELS) throw new Refusal('too-many', 'too-many-channels', 'This page watches too much at once.');
    const { summitId, accountId, key, roomId } = await live.openChannel(page.person, slug, channel);
    const summit = summits.open(summitId);
    const watched = await summit.watch(key, held, () => {
      page.watching.set(channel, { slug, summit, summitId, key, roomId });
      lines.join(lineKeyOf(summitId, key), page.line);
    });
    // A page that is gone by now leaves in its turn.
    come(page, summit, accountId, roomId);
    return watched;
  }

  function come({ summits: at }: Page, summit: LiveSummit, accountId: string, roomId: string | null): void {
    if (!at.has(summit)) {
      at.add(summit);
      if (summit.roster.come(accountId, null)) summit.touch({ part: 'online' });
    }
    if (roomId !== null && summit.roster.come(accountId, roomId)) summit.touch({ part: 'roster', roomId });
  }

  function leave(socket: PageSocket, channel: Channel): void {
    const { person, watching, line } = socket.data;
    const left = watching.get(channel);
    if (!left) return;
    watching.delete(channel);
    left.summit.unwatch(left.key);
    lines.leave(lineKeyOf(left.summitId, left.key), line);
    if (left.roomId !== null) goSoon(left.summit, person.accountId, left.roomId);
  }

  function goSoon(summit: LiveSummit, accountId: string, roomId: string | null): void {
    setTimeout(() => {
      if (summit.roster.go(accountId, roomId)) summit.touch(roomId === null ? { part: 'online' } : { part: 'roster', roomId });
    }, GONE_AFTER_MS).unref();
  }

  /** Looks again whether a page may watch what it watches of a summit. */
  async function lookAgain(socket: PageSocket, summitId: string): Promise<void> {
    for (const [channel, { slug, ...watched }] of [...socket.data.watching]) {
      if (watched.summitId !== summitId) continue;
      try {
        await live.openChannel(socket.data.person, slug, channel);
      } catch (reason) {
        if (!isRefusal(reason)) throw reason;
        leave(socket, channel);
        socket.emit('closed', channel, refusedEvent(reason));
      }
    }
  }

  io.on('connection', (socket: PageSocket) => {
    socket.on('watch', (asked, answer) =>
      void answered(answer, async () => {
        await limit('watch', socket.data.person.accountId);
        return await inTurn(socket, () => watch(socket, asked));
      }),
    );
    socket.on('unwatch', (asked, answer) => void answered(answer, () => inTurn(socket, async () => (leave(socket, parsed(unwatchSchema, asked).channel), null))));
    socket.on('act', (asked, answer) =>
      void answered(answer, async () => {
        const { slug, act } = parsed(actSchema, asked);
        await live.act(socket.data.person, slug, act);
        return null;
      }),
    );
    socket.on('followTopic', (asked, answer) =>
      void answered(answer, async () => {
        await limit('watch', socket.data.person.accountId);
        return await inTurn(socket, () => topics.follow(socket, socket.data.person, asked));
      }),
    );
    socket.on('followNotices', (answer) =>
      void answered(answer, async () => {
        await limit('watch', socket.data.person.accountId);
        return await inTurn(socket, () => counts.follow(socket, socket.data.person));
      }),
    );
    socket.on('clock', (answer) => void answered(answer, async () => now().getTime()));
    socket.on('disconnect', () => {
      const { person, summits: at, watching } = socket.data;
      void inTurn(socket, async () => {
        for (const channel of [...watching.keys()]) leave(socket, channel);
        for (const summit of at) goSoon(summit, person.accountId, null);
      });
    });
  });

  return {
    accessChanged: ({ accountId, summitId, documentId }) => {
      if (documentId !== undefined) return;
      for (const socket of io.sockets.sockets.values()) {
        const { person } = socket.data;
        if (accountId !== undefined && person.accountId !== accountId) continue;
        // Whoever is somebody else by now comes back as who they are.
        if (summitId === undefined) socket.disconnect(true);
        else inTurn(socket, () => lookAgain(socket, summitId)).catch((reason: unknown) => log.error({ err: reason }, 'access to a live summit could not be looked up again'));
      }
    },
  };
}

/** After what the page asked before, whatever became of that. */
function inTurn<Value>({ data: page }: PageSocket, work: () => Promise<Value>): Promise<Value> {
  const done = page.last.then(work);
  page.last = done.catch(() => undefined);
  return done;
}

function parsed<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(issue?.path.map(String).join('.') ?? null, 'malformed', issue?.message ?? 'This cannot be read.');
}
