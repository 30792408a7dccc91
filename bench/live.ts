import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { io } from 'socket.io-client';
import { XmlElement, XmlText } from 'yjs';
import { connect } from '#db/connect.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import type { Entries } from '#domain/live/entries.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { randomFrom } from '#domain/random.ts';
import { LiveScreen } from '#test/support/live-screen.ts';
import { type Participant, takePart } from '#test/support/participant.ts';
import { makeHall } from './live/hall.ts';
import { startMeasured } from './live/measured-process.ts';

/**
 * A hall of people in breakout rooms on one built Plenary, driven from outside by the real Socket.IO and y-websocket clients, and in the same run a
 * plain Socket.IO server with default settings, once as it is and once asking Postgres before and writing to it after each message. Tells how long it takes after "open rooms" until everybody is in their room's document,
 * how fast a word to all arrives, what a delivered message costs, and how long everybody is away when the server is killed.
 */
const { values } = parseArgs({
  options: { people: { type: 'string', default: '500' }, rooms: { type: 'string', default: '50' }, database: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' }, port: { type: 'string', default: '4870' }, broadcasts: { type: 'string', default: '200' } },
});
const [people, rooms, broadcasts] = [Number(values.people), Number(values.rooms), Number(values.broadcasts)];
const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const origin = `http://127.0.0.1:${values.port}`;
/** People speak when they like: pauses are random (exponential) around these means, from the same seed for every server. */
const BROADCAST_EVERY_MS = 50;
const SAYINGS_EACH = 20;
const SAY_EVERY_MS = 500;
const IDLE_MS = 10_000;

const tell = (words: string): void => void process.stdout.write(`${words}\n`);
const until = async (isSo: () => boolean, withinMs = 60_000): Promise<number> => {
  const from = performance.now();
  while (!isSo()) {
    if (performance.now() - from > withinMs) throw new Error('It did not come to that in time.');
    await pause(10);
  }
  return performance.now() - from;
};
const percentile = (sorted: readonly number[], percent: number): number => sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN;
const inMs = (values: number[]): string => {
  const sorted = values.toSorted((one, other) => one - other);
  return `p50 ${percentile(sorted, 50).toFixed(1)}, p99 ${percentile(sorted, 99).toFixed(1)}, most ${(sorted.at(-1) ?? NaN).toFixed(1)} ms`;
};

const name = `bench_live_${Date.now()}`;
const admin = connect(values.database, { max: 1 });
await admin.unsafe(`create database ${name}`);
const databaseUrl = Object.assign(new URL(values.database), { pathname: `/${name}` }).href;
const dataDir = await mkdtemp(path.join(tmpdir(), 'plenary-bench-'));
const startPlenary = () => startMeasured([path.join(root, 'build/main/main.js')], { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: values.port, ORIGIN: origin, DEMO: 'off', LOG_LEVEL: 'warn', NODE_ENV: 'production' }, (line) => line.includes('is open at'));

tell(`${cpus().length} cores (${cpus()[0]?.model}), load ${loadavg()[0]?.toFixed(1)}, ${people} people in ${rooms} rooms`);
let server = await startPlenary();
const hall = await makeHall(databaseUrl, { people, rooms });

const rssAtRest = server.rssKb();
const host = new LiveScreen(origin, hall.host.cookie, hall.slug, origin);
host.watch('board');
const act = async (screen: LiveScreen, asked: LiveAct): Promise<void> => {
  const answer = await screen.act(asked);
  if (!answer.ok) throw new Error(answer.refusal.message);
};
const screens = hall.people.map(({ cookie }) => new LiveScreen(origin, cookie, hall.slug, origin));
for (const screen of screens) screen.watch('me', 'now');
tell(`everybody watches after ${Math.round(await until(() => screens.every((screen) => screen.me() && 'agenda' in screen.entries('now'))))} ms`);

let from = performance.now();
await act(host, { kind: 'solve-seats', agendaSessionId: hall.agendaSessionId, seed: 1 });
tell(`everybody is given a seat by the solver after ${Math.round(performance.now() - from)} ms`);
await until(() => screens.every((screen) => screen.me()?.seat));

/** Each goes to their room's page and document as soon as their screen says that it is open. */
const documents = new Map<LiveScreen, Participant>();
const goIn = (screen: LiveScreen, place: number): void => {
  const roomId = screen.me()?.seat?.id ?? '';
  // As the page does: a room's channel holds the announcements, too.
  screen.unwatch('now');
  screen.watch(`room:${roomId}`);
  documents.set(screen, takePart(`${origin.replace('http', 'ws')}/collab`, hall.documentOf.get(roomId) ?? '', hall.people[place]?.cookie ?? '', { origin, saved: true }));
};
from = performance.now();
const opening = act(host, { kind: 'open-rooms', agendaSessionId: hall.agendaSessionId, roomIds: [] });
const waiting = new Set(screens.keys());
const watching = setInterval(() => {
  for (const place of waiting) {
    const screen = screens[place];
    if (screen?.me()?.place.kind !== 'seat') continue;
    waiting.delete(place);
    goIn(screen, place);
  }
}, 5);
await until(() => waiting.size === 0);
tell(`every screen says that its room is open after ${Math.round(performance.now() - from)} ms`);
await until(() => screens.every((screen) => documents.get(screen)?.provider.synced && 'room' in screen.entries(`room:${screen.me()?.seat?.id}`)));
tell(`EVERYBODY IN THEIR ROOM AND ITS DOCUMENT after ${Math.round(performance.now() - from)} ms (to reach: 5000)`);
await opening;
clearInterval(watching);
await pause(6_000);
tell(`memory of the server: ${Math.round(rssAtRest / 1_024)} MB at the start, ${Math.round(server.rssKb() / 1_024)} MB now, ${Math.round((server.rssKb() - rssAtRest) / people)} kB for each person with a live page and a document`);

/** Who sends notes when; each screen notes when it has it. */
const arrivals: number[] = [];
let delivered = 0;
const seen = new Map<LiveScreen, Set<string>>();
const look = (screen: LiveScreen, texts: Iterable<string>): void => {
  const known = seen.get(screen) ?? new Set();
  seen.set(screen, known);
  for (const text of texts) {
    if (known.has(text)) continue;
    known.add(text);
    const sentAt = Number(text.split(' ')[1]);
    if (Number.isNaN(sentAt)) continue;
    delivered += 1;
    arrivals.push(performance.timeOrigin + performance.now() - sentAt);
  }
};
const textsIn = (entries: Entries, prefix: string): string[] => Object.entries(entries).flatMap(([key, entry]: [string, unknown]) => (key.startsWith(prefix) ? [(entry as { text: string }).text] : []));
for (const screen of screens)
  screen.socket.on('delta', (channel, { set }) => {
    if (channel.startsWith('room:')) look(screen, [...textsIn(set, 'announcement:'), ...textsIn(set, 'message:')]);
  });
const now = (): string => (performance.timeOrigin + performance.now()).toFixed(3);

/** CPU in milliseconds for 1,000 delivered: in all, and without what the same server takes in the same time while nobody speaks. */
type Cost = { whole: number; own: number };

async function measured(label: string, cpuMs: () => number, expected: number, work: () => Promise<void>): Promise<Cost> {
  const idleFrom = cpuMs();
  await pause(IDLE_MS);
  const idle = (cpuMs() - idleFrom) / IDLE_MS;
  arrivals.length = 0;
  delivered = 0;
  const before = cpuMs();
  const at = performance.now();
  await work();
  await until(() => delivered >= expected, 30_000);
  const spent = cpuMs() - before;
  const each = 1_000 / delivered;
  const cost = { whole: spent * each, own: (spent - idle * (performance.now() - at)) * each };
  tell(`${label}: ${delivered} delivered, ${inMs(arrivals)}, CPU ${cost.whole.toFixed(1)} ms per 1,000 delivered, ${cost.own.toFixed(1)} without what it takes in silence (${(idle * 100).toFixed(1)} %)`);
  return cost;
}
const ratio = (own: Cost, other: Cost): string => `${(own.whole / other.whole).toFixed(2)} (${(own.own / other.own).toFixed(2)} without the silence)`;

/** Sends so many with random pauses, without waiting for the one before. */
async function atRandom(times: number, everyMs: number, seed: number, send: (text: string) => Promise<void>): Promise<void> {
  const random = randomFrom(seed);
  const sent: Promise<void>[] = [];
  let at = performance.now();
  for (let count = 0; count < times; count += 1) {
    at += -Math.log((1 + random(1_000_000)) / 1_000_000) * everyMs;
    await pause(Math.max(0, at - performance.now()));
    sent.push(send(`at ${now()} ${seed} ${count}`));
  }
  await Promise.all(sent);
}
const broadcastAll = (send: (text: string) => Promise<void>): Promise<void> => atRandom(broadcasts, BROADCAST_EVERY_MS, 1, send);
async function chat(speak: (place: number, text: string) => Promise<void>): Promise<void> {
  await Promise.all(hall.roomIds.map((_, place) => atRandom(SAYINGS_EACH, SAY_EVERY_MS, place + 2, (text) => speak(place, text))));
}

const ownAll = await measured('broadcast to all, here', server.cpuMs, broadcasts * people, () => broadcastAll((text) => act(host, { kind: 'broadcast', text, audience: 'all', roomIds: [] })));
const speakers = hall.roomIds.map((roomId) => screens.find((screen) => screen.me()?.seat?.id === roomId)).filter((screen) => screen !== undefined);
const ownChat = await measured('chat in rooms, here', server.cpuMs, SAYINGS_EACH * people, () => chat((place, text) => act(speakers[place] ?? host, { kind: 'say', roomId: speakers[place]?.me()?.seat?.id ?? '', text })));

/** The same load on a plain Socket.IO server. */
async function plainly(label: string, args: string[]): Promise<{ all: Cost; inRooms: Cost }> {
  const plain = await startMeasured(['--import', 'tsx', path.join(root, 'bench/live/plain-server.ts'), ...args], {}, () => true);
  const plainScreens = screens.map(() => io(`http://127.0.0.1:${plain.line}`, { forceNew: true }));
  await until(() => plainScreens.every(({ connected }) => connected));
  await Promise.all(plainScreens.map((socket, place) => socket.emitWithAck('join', `room ${place % rooms}`)));
  await pause(3_000);
  for (const socket of plainScreens) socket.on('said', ({ text }: { text: string }) => ((delivered += 1), arrivals.push(performance.timeOrigin + performance.now() - Number(text.split(' ')[1]))));
  const speak = (place: number, event: 'say' | 'broadcast', text: string) => async () => {
    await plainScreens[place]?.emitWithAck(event, `room ${place}`, text);
  };
  const all = await measured(`broadcast to all, ${label}`, plain.cpuMs, broadcasts * people, () => broadcastAll((text) => speak(0, 'broadcast', text)()));
  const inRooms = await measured(`chat in rooms, ${label}`, plain.cpuMs, SAYINGS_EACH * people, () => chat((place, text) => speak(place, 'say', text)()));
  for (const socket of plainScreens) socket.disconnect();
  await plain.kill('SIGTERM');
  return { all, inRooms };
}
const plain = await plainly('plain Socket.IO', []);
const storing = await plainly('plain Socket.IO with a question and a row in Postgres', [databaseUrl]);
tell(`RATIO broadcast to all ${ratio(ownAll, plain.all)} (to reach: 0.75), to one that asks and stores ${ratio(ownAll, storing.all)}`);
tell(`RATIO chat in rooms ${ratio(ownChat, plain.inRooms)} (to reach: 0.75), to one that asks and stores ${ratio(ownChat, storing.inRooms)}`);

tell('killed with -9 while everybody writes and chats ...');
const words = screens.map((_, place) => `w${place}`);
screens.forEach((screen, place) => write(documents.get(screen), words[place] ?? ''));
const saying = Promise.all(speakers.map((screen, place) => screen.act({ kind: 'say', roomId: screen.me()?.seat?.id ?? '', text: `last ${place}` }).catch(() => null)));
await pause(300);
const seatsBefore = screens.map((screen) => screen.me()?.seat?.id);
await server.kill('SIGKILL');
from = performance.now();
const counts = screens.map(({ snapshots }) => snapshots);
server = await startPlenary();
tell(`the server is up again after ${Math.round(performance.now() - from)} ms`);
await until(() => screens.every((screen, place) => screen.socket.connected && screen.snapshots > (counts[place] ?? 0) && screen.me()?.place.kind === 'seat'));
tell(`EVERYBODY BACK IN THEIR SEAT after ${Math.round(performance.now() - from)} ms (to reach: 10000)`);
await until(() => screens.every((screen) => documents.get(screen)?.provider.synced));
tell(`everybody back in their document after ${Math.round(performance.now() - from)} ms`);
await saying;
// Everybody's word must have come to everybody in their room, by way of the server.
const textOf = (screen: LiveScreen): string => JSON.stringify(documents.get(screen)?.ydoc.getXmlFragment(TEXT_FIELD).toJSON() ?? '');
const roommates = (roomId: string | undefined) => screens.flatMap((screen, place) => (screen.me()?.seat?.id === roomId ? [`>${words[place]}<`] : []));
const missing = (): number => screens.filter((screen) => !roommates(screen.me()?.seat?.id).every((word) => textOf(screen).includes(word))).length;
await until(() => missing() === 0, 10_000).catch(() => undefined);
const lost = missing();
const reseated = screens.filter((screen, place) => screen.me()?.seat?.id !== seatsBefore[place]).length;
tell(`people who miss a word of their room: ${lost}; seats that changed: ${reseated}; steps missed by a screen: ${screens.reduce((sum, { gaps }) => sum + gaps, 0)}`);

for (const { provider } of documents.values()) provider.destroy();
for (const screen of [host, ...screens]) screen.close();
await server.kill('SIGTERM');
await admin.unsafe(`drop database if exists ${name} with (force)`);
await admin.end();
await rm(dataDir, { recursive: true, force: true });

function write(participant: Participant | undefined, word: string): void {
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText(word)]);
  participant?.ydoc.getXmlFragment(TEXT_FIELD).push([paragraph]);
}
