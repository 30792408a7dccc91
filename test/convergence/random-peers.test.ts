import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { decodeStateVector, type Doc, encodeStateVector } from 'yjs';
import { type ContentPart, isRun, readContent, type TextRun } from '#domain/document/content.ts';
import type { StoredDocument } from '#domain/document/document-store.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { scratchDocument } from '#domain/document/fold-updates.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import { editAtRandom } from '#test/support/random-edits.ts';
import { randomFrom } from '#domain/random.ts';
import { SimulatedDatabase } from './simulated-database.ts';
import { SimulatedPeer } from './simulated-peer.ts';

/** Seeds that once failed stand here, for good. */
const ONCE_FAILED: readonly number[] = [];
const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233];
/** `CONVERGENCE_SEEDS=500 npx vitest run --project unit test/convergence` tries so many more, others each time; one that fails is named in its title. */
const MORE_SEEDS = Array.from({ length: Number(process.env.CONVERGENCE_SEEDS ?? 0) }, () => Math.floor(Math.random() * 1_000_000_000));
const STEPS = 1_500;
const NAMES = ['ada', 'ben', 'cyd', 'dee', 'eli'];
/** Longer than any pause between two commits; and than any between two tries. */
const A_MOMENT_MS = 50;
const A_WHILE_MS = 7_000;
/** Documents that nobody has open leave memory meanwhile. */
const LONG_MS = 60_000;
const quiet = { info: () => undefined, warn: () => undefined, error: () => expect.unreachable('nothing committed fails to be applied') };

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  // The writer spreads its tries by it; the same seed is to go the same way each time.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

/** A room with people whose lines and database obey a seed. */
function aWorld(seed: number) {
  const random = randomFrom(seed);
  const database = new SimulatedDatabase();
  database.kept.create('room');
  const peers = NAMES.map((name, place) => new SimulatedPeer(name, place + 1));
  const start = () => new LiveDocuments({ store: database.store, limits: documentLimits, now: () => new Date(), log: quiet });
  let server = start();
  const connect = async (peer: SimulatedPeer) => {
    const document = await server.open('room');
    if (!document) throw new Error('no document');
    peer.connect(document);
  };
  const kill = async () => {
    await database.orphan(() => random(2) === 0);
    for (const peer of peers) peer.drop();
    server = start();
  };
  return { random, database, peers, connect, kill, isIdle: () => server.writer.isIdle && database.isIdle };
}

const read = (ydoc: Doc, authors: ReadonlyMap<number, string | null>) =>
  readContent(ydoc.getXmlFragment(TEXT_FIELD), { authors, relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } });
const clocksOf = (ydoc: Doc) => decodeStateVector(encodeStateVector(ydoc));

/**
 * What this peer has seen of others, and was told is saved of its own, is in the database: said to it again it adds no
 * letter, deletes none and changes no format. Marks that change nothing do not count: every copy tidies them away by itself.
 */
async function expectNothingLost({ kept }: SimulatedDatabase, { name, received, calledSaved }: SimulatedPeer): Promise<void> {
  const { snapshot, updates, authors } = (await kept.load('room')) as StoredDocument;
  const stored = scratchDocument(snapshot, updates);
  for (const [what, said] of Object.entries({ received, calledSaved })) {
    const both = scratchDocument(snapshot, [...updates, ...said]);
    expect(both.store.pendingStructs ?? both.store.pendingDs, `${what} by ${name}`).toBeNull();
    expect(clocksOf(both), `${what} by ${name}`).toEqual(clocksOf(stored));
    expect(read(both, authors), `${what} by ${name}`).toEqual(read(stored, authors));
  }
}

const runsIn = (parts: readonly ContentPart[]): TextRun[] => parts.flatMap((part) => (isRun(part) ? [part] : runsIn(part.content)));

describe('people who write while lines break, the database refuses and servers die', () => {
  it.each([...ONCE_FAILED, ...SEEDS, ...MORE_SEEDS])('[PER-2] come out with the same text, and lose nothing that one of them saw of another or was told is saved, with seed %i', async (seed) => {
    const { random, database, peers, connect, kill, isIdle } = aWorld(seed);
    for (let step = 0; step < STEPS; step += 1) {
      const peer = peers[random(peers.length)] as SimulatedPeer;
      const act = random(1_000);
      if (act < 250) editAtRandom(peer.ydoc, peer.name.slice(0, 1), random);
      else if (act < 460) peer.deliver('to-server');
      else if (act < 670) peer.deliver('to-peer');
      else if (act < 710) peer.deliverLate(random(10));
      else if (act < 790) await database.commit('kept');
      else if (act < 800) await database.commit(random(2) === 0 ? 'refused' : 'unheard');
      else if (act < 880) await vi.advanceTimersByTimeAsync(A_MOMENT_MS);
      else if (act < 890) await vi.advanceTimersByTimeAsync(A_WHILE_MS);
      else if (act < 905) await database.kept.compact('room');
      else if (act < 930) peer.breakLine(random(6));
      else if (act < 980) await connect(peer);
      else if (act < 986) {
        for (const each of peers) each.drop();
        await vi.advanceTimersByTimeAsync(LONG_MS);
      } else if (act < 994) {
        await kill();
        for (const each of peers) await expectNothingLost(database, each);
      }
    }

    for (const peer of peers) await connect(peer);
    for (let turn = 0; peers.some(({ hasUnderWay }) => hasUnderWay) || !isIdle(); turn += 1) {
      expect(turn).toBeLessThan(2_000);
      for (const peer of peers) {
        peer.deliver('to-server');
        peer.deliver('to-peer');
        peer.deliverLate(0);
      }
      await vi.advanceTimersByTimeAsync(A_MOMENT_MS);
      await database.commit('kept');
    }
    const { snapshot, updates, authors } = (await database.kept.load('room')) as StoredDocument;
    const stored = scratchDocument(snapshot, updates);
    for (const peer of peers) {
      await expectNothingLost(database, peer);
      expect([peer.isConnected, peer.closings]).toEqual([true, []]);
      expect(read(peer.ydoc, authors), `what ${peer.name} reads`).toEqual(read(stored, authors));
      expect(clocksOf(peer.ydoc)).toEqual(clocksOf(stored));
    }
    const runs = runsIn(read(stored, authors));
    expect(runs.length).toBeGreaterThan(5);
    for (const { text, accountId } of runs) expect(new Set(text)).toEqual(new Set([accountId?.slice(0, 1)]));
  });
});
