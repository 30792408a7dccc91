import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getSummitBySlug } from '#db/repositories/summits.ts';
import { readings } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import type { Deps } from '#server/services/deps.ts';
import { aCommunity, aMember, aParticipant, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let convener: Person;
let communityId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  communityId = (await aCommunity(database.db)).id;
  convener = await aMember(database.db, communityId, 'convener');
});
afterAll(() => database.close());

const services = (given: Partial<Deps> = {}) => testServices(database.db, given).summits;
const stateOf = async (slug: string) => (await getSummitBySlug(database.db, slug)).state;

async function aDraft(title = 'A draft', inCommunity = communityId) {
  const { slug } = await services().createSummit(convener, { communityId: inCommunity, templateId: 'working-day', title, startsOn: '2026-03-10', timeZone: 'America/Chicago', place: 'Chicago' });
  return slug;
}
async function aReadyDraft(inCommunity = communityId) {
  const slug = await aDraft('A draft', inCommunity);
  const before = await services().readDescription(convener, slug);
  await services().describeSummit(convener, slug, { ...before, movesAgenda: false, tagline: 'What it is for' }, before.mark);
  return slug;
}

describe('publishing a summit', () => {
  it('opens it to all', async () => {
    const slug = await aReadyDraft();
    await services().publishSummit(convener, slug);
    expect(await getSummitBySlug(database.db, slug)).toMatchObject({ state: 'published', publishedAt: TEST_NOW });
  });

  it('is told to webhooks of its community', async () => {
    const community = await aCommunity(database.db);
    const leader = await aMember(database.db, community.id, 'convener', convener);
    const { summits, webhooks } = testServices(database.db);
    const { id } = await webhooks.addWebhook(leader, community.slug, { url: 'https://hooks.example.org/', kinds: ['summit.published'] });
    const slug = await aReadyDraft(community.id);
    await summits.publishSummit(leader, slug);
    const { deliveries } = await webhooks.readWebhook(leader, { slug: community.slug, webhookId: id });
    expect(deliveries.map(({ body }) => JSON.parse(body) as object)).toMatchObject([{ type: 'summit.published', data: { title: 'A draft', url: expect.stringMatching(new RegExp(`/summits/${slug}$`)) as string } }]);
  });

  it('is refused with all that is missing, in words', async () => {
    const { slug } = await aSummit(database.db, { communityId, state: 'draft', publishedAt: null, place: '' });
    const refusal = services().publishSummit(convener, slug);
    await expect(refusal).rejects.toMatchObject({ kind: 'invalid', code: 'not-ready' });
    await expect(refusal).rejects.toThrow('Say in one or two sentences what the summit is for. Say where it takes place, or that it is online. Put at least one session on the agenda.');
    expect(await stateOf(slug)).toBe('draft');
  });

  it('is refused twice', async () => {
    const slug = await aReadyDraft();
    await services().publishSummit(convener, slug);
    await expect(services().publishSummit(convener, slug)).rejects.toMatchObject({ code: 'already-published' });
  });
});

describe('taking a published summit back', () => {
  it('is possible while only those who prepare it are in, and hangs up on whoever looks', async () => {
    const summit = await aSummit(database.db, { communityId });
    await aParticipant(database.db, summit.id, 'facilitator');
    const changed: object[] = [];
    await services({ accessChanged: (scope) => changed.push(scope) }).unpublishSummit(convener, summit.slug);
    expect(await stateOf(summit.slug)).toBe('draft');
    expect(changed).toEqual([{ summitId: summit.id }]);
  });

  it('is refused once somebody joined, saying how many', async () => {
    const summit = await aSummit(database.db, { communityId });
    await aParticipant(database.db, summit.id);
    await expect(services().unpublishSummit(convener, summit.slug)).rejects.toThrow('One person has joined, so the summit stays published.');
    expect(await stateOf(summit.slug)).toBe('published');
  });
});

describe('archiving a summit', () => {
  it('is possible from the day after its last, and can be undone', async () => {
    const { slug } = await aSummit(database.db, { communityId });
    const after = services({ now: () => new Date('2026-03-12T05:00:00Z') });
    await after.archiveSummit(convener, slug);
    expect(await stateOf(slug)).toBe('archived');
    await after.reopenSummit(convener, slug);
    expect(await stateOf(slug)).toBe('published');
  });

  it('is refused while its last day lasts on its own clocks', async () => {
    const { slug } = await aSummit(database.db, { communityId });
    await expect(services({ now: () => new Date('2026-03-12T04:59:59Z') }).archiveSummit(convener, slug)).rejects.toMatchObject({ code: 'not-over' });
  });

  it('is refused for a draft, and undoing it for what is not archived', async () => {
    await expect(services().archiveSummit(convener, await aDraft())).rejects.toMatchObject({ code: 'not-published' });
    await expect(services().reopenSummit(convener, await aDraft())).rejects.toMatchObject({ code: 'not-archived' });
  });
});

describe('deleting a draft', () => {
  it('takes it and its reading away for good', async () => {
    const slug = await aDraft('To be deleted');
    await services().addReading(convener, slug, { title: 'Paper', url: 'https://example.org', author: '', source: '', publishedOn: '', note: '' });
    expect(await services().deleteSummit(convener, slug, 'To be deleted')).toEqual({ title: 'To be deleted' });
    await expect(getSummitBySlug(database.db, slug)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await database.db.select().from(readings)).toEqual([]);
  });

  it('is refused under another name and deletes nothing', async () => {
    const slug = await aDraft('Keep me');
    await expect(services().deleteSummit(convener, slug, 'keep me')).rejects.toMatchObject({ code: 'other-name', field: 'confirmedName' });
    expect(await stateOf(slug)).toBe('draft');
  });

  it('is refused once the summit is published', async () => {
    const { slug, title } = await aSummit(database.db, { communityId });
    await expect(services().deleteSummit(convener, slug, title)).rejects.toMatchObject({ code: 'not-a-draft' });
  });
});

describe('the state of preparation', () => {
  it('says what is still needed, and where to mend it', async () => {
    const { steps, life, mayPrepare } = await services().readPreparation(convener, await aDraft());
    expect({ life, mayPrepare }).toEqual({ life: 'draft', mayPrepare: true });
    expect(steps.filter(({ isDone, isRequired }) => isRequired && !isDone)).toEqual([{ code: 'tagline', page: 'description', isRequired: true, isDone: false, sentence: 'Say in one or two sentences what the summit is for.' }]);
  });

  it('tells a facilitator who comes, and that preparing is not theirs', async () => {
    const summit = await aSummit(database.db, { communityId });
    const facilitator = await aParticipant(database.db, summit.id, 'facilitator');
    expect(await services().readPreparation(facilitator, summit.slug)).toMatchObject({ mayPrepare: false, registered: 1, waiting: 0 });
  });
});
