import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as frontLoader } from '#app/routes/index/route.tsx';
import { loader as roomLoader } from '#app/routes/summits.room/route.tsx';
import { loader as summitLoader } from '#app/routes/summits.summit/route.tsx';
import { loader as summitsLoader } from '#app/routes/summits/route.tsx';
import { seedDemo } from '#db/demo/seed-demo.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { aParticipant, aSummit } from '#test/support/builders.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const NOW = new Date('2026-11-23T22:41:00Z');
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedDemo(database.db, NOW, TEST_ORIGIN);
});
afterAll(() => database.close());

const asked = (path: string, params: Record<string, string> = {}, actor: Actor = visitor) => ({
  request: new Request(`${TEST_ORIGIN}${path}`),
  params,
  context: asActor(testServices(database.db, { now: () => NOW }), actor).context,
});

describe('the public pages', () => {
  it('open to anybody', async () => {
    expect((await frontLoader(asked('/'))).view.featured?.summit.slug).toBe('video-evidence');
    expect((await summitsLoader(asked('/summits'))).view.held).toHaveLength(1);
    expect((await summitLoader(asked('/summits/towards-a-licence', { slug: 'towards-a-licence' }))).summit.life).toBe('published');
    expect((await roomLoader(asked('/', { slug: 'video-evidence', roomSlug: 'second-reading' }))).room.state).toBe('planned');
  });

  it('answer 404 for a summit or a breakout that is not there', async () => {
    await expect(summitLoader(asked('/summits/nowhere', { slug: 'nowhere' }))).rejects.toMatchObject({ init: { status: 404 } });
    await expect(roomLoader(asked('/', { slug: 'video-evidence', roomSlug: 'nowhere' }))).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('answer 404 for a draft, except to those who prepare it', async () => {
    const draft = await aSummit(database.db, { state: 'draft', publishedAt: null });
    const path = `/summits/${draft.slug}`;
    await expect(summitLoader(asked(path, { slug: draft.slug }))).rejects.toMatchObject({ init: { status: 404 } });
    const convener = await aParticipant(database.db, draft.id, 'convener');
    expect((await summitLoader(asked(path, { slug: draft.slug }, convener))).mayPrepare).toBe(true);
  });
});
