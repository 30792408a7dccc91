import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertBundleJob, updateBundleJob } from '#db/repositories/bundle-jobs.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { isRefusal } from '#domain/refusal.ts';
import { bundleName } from '#server/services/bundle/bundle-store.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { createMemoryBundleStore } from '#test/support/memory-bundle-store.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const askers = ['visitor', 'guest', 'participant', 'facilitator', 'convener', 'member', 'community facilitator', 'community convener', 'convener elsewhere', 'site admin'] as const;
type Asker = (typeof askers)[number];

let database: TestDatabase;
let bundle: Services['bundle'];
let summit: SummitRow;
let communitySlug: string;
let actors: Record<Asker, Actor>;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  const bundleStore = createMemoryBundleStore();
  bundle = testServices(db, { bundleStore }).bundle;
  const community = await aCommunity(db);
  communitySlug = community.slug;
  summit = await aSummit(db, { communityId: community.id });
  const written = createId();
  await insertBundleJob(db, { id: written, summitId: summit.id, state: 'done', createdAt: TEST_NOW });
  await updateBundleJob(db, written, { endedAt: TEST_NOW, size: 1, hash: 'a'.repeat(64) });
  await bundleStore.write(bundleName(written), (write) => write(Uint8Array.of(1)));
  const inSummit = (role: 'participant' | 'facilitator' | 'convener') => aParticipant(db, summit.id, role);
  actors = {
    visitor,
    guest: await aParticipant(db, summit.id, 'participant', await aPerson(db, { email: null, emailVerifiedAt: null })),
    participant: await inSummit('participant'),
    facilitator: await inSummit('facilitator'),
    convener: await inSummit('convener'),
    member: await aMember(db, community.id),
    'community facilitator': await aMember(db, community.id, 'facilitator'),
    'community convener': await aMember(db, community.id, 'convener'),
    'convener elsewhere': await aMember(db, (await aCommunity(db)).id, 'convener'),
    'site admin': await aPerson(db, { isSiteAdmin: true }),
  };
});
afterAll(() => database.close());

async function* nothing(): AsyncGenerator<Uint8Array> {}

const ofSummit: readonly Asker[] = ['convener', 'community convener', 'site admin'];
const ofCommunity: readonly Asker[] = ['community convener', 'site admin'];

/** What is asked for, and who gets past the door; what stands behind it may refuse for another reason. */
const asked: [name: string, may: readonly Asker[], ask: (actor: Actor) => Promise<unknown>][] = [
  ['ask for it', ofSummit, (actor) => bundle.startBundle(actor, summit.slug)],
  ['look how far it is', ofSummit, (actor) => bundle.readBundleJob(actor, summit.slug)],
  ['download it', ofSummit, async (actor) => (await bundle.downloadBundle(actor, summit.slug)).stream.cancel()],
  ['bring one', ofCommunity, (actor) => bundle.receiveBundle(actor, communitySlug, nothing())],
  ['look at one that was brought', ofCommunity, (actor) => bundle.previewArrival(actor, communitySlug)],
  ['discard one that was brought', ofCommunity, (actor) => bundle.discardArrival(actor, communitySlug)],
  ['import one that was brought', ofCommunity, (actor) => bundle.importBundle(actor, communitySlug, { mark: '' })],
];

describe('a bundle', () => {
  it.each(asked)('lets exactly those who convene %s', async (_name, may, ask) => {
    const allowed: Asker[] = [];
    for (const asker of askers) {
      const refusal: unknown = await ask(actors[asker]).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (refusal === null || (isRefusal(refusal) && refusal.kind !== 'forbidden')) allowed.push(asker);
      else expect(isRefusal(refusal), asker).toBe(true);
    }
    expect(allowed).toEqual(askers.filter((asker) => may.includes(asker)));
  });

  it('that somebody brought is theirs alone to look at and to import', async () => {
    const other = await aMember(database.db, summit.communityId, 'convener');
    const store = createMemoryBundleStore();
    const services = testServices(database.db, { bundleStore: store });
    expect((await services.bundle.previewArrival(other, communitySlug)).arrived).toBeNull();
    await expect(services.bundle.importBundle(other, communitySlug, { mark: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'no-bundle' });
  });
});
