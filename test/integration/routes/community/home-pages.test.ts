import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as homeAction } from '#app/routes/communities.community/route.tsx';
import { action as introductionAction } from '#app/routes/communities.introductions/route.tsx';
import { action as membershipAction, loader as membershipLoader } from '#app/routes/communities.membership/route.tsx';
import { action as entryAction } from '#app/routes/communities.own-entry/route.tsx';
import { action as readingAction, loader as readingLoader } from '#app/routes/communities.reading/route.tsx';
import { type Actor, visitor } from '#domain/actor.ts';
import type { JoinPolicy } from '#domain/join-policy.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

async function aHouse(joinPolicy: JoinPolicy = 'request') {
  const community = await aCommunity(database.db, { joinPolicy });
  const [convener, member, stranger] = [await aMember(database.db, community.id, 'convener'), await aMember(database.db, community.id), await aPerson(database.db)];
  const asked = (actor: Actor, request: Request) => ({ request, params: { slug: community.slug }, context: asActor(services, actor).context });
  return { slug: community.slug, convener, member, stranger, asked };
}

describe('asking to join', () => {
  it('comes back filled in without a sentence, and leads home with one', async () => {
    const { slug, stranger, asked } = await aHouse();
    const ask = (sentence: string) => outcomeOf(homeAction(asked(stranger, postForm('/', { intent: 'ask', perspective: 'funder', sentence }))));
    const refused = await ask('  ');
    expect(refused.status).toBe(400);
    expect(refusedForm(refused)).toMatchObject({ reasons: { sentence: ['Write a sentence on why you would like to join.'] }, sent: { perspective: 'funder' } });
    expect(await ask('I pay for trials.')).toMatchObject({ status: 302, location: `/communities/${slug}` });
  });

  it('is said to be the way where somebody joins a community that is no more open', async () => {
    const { stranger, asked } = await aHouse();
    const refused = await outcomeOf(homeAction(asked(stranger, postForm('/', { intent: 'join', perspective: 'funder' }))));
    expect(refused.status).toBe(409);
    expect(refusedForm(refused).reasons['']?.[0]).toContain('changed how people join');
  });
});

describe('the page of who belongs', () => {
  it('asks for a reason to decline, and keeps what was written', async () => {
    const { slug, convener, stranger, asked } = await aHouse();
    await services.community.askToJoin(stranger, slug, { perspective: 'funder', educatorRole: null, sentence: 'I pay for trials.' });
    const decline = (reason: string) => outcomeOf(membershipAction(asked(convener, postForm('/', { intent: 'decline-request', accountId: stranger.accountId, reason }))));
    const refused = await decline('');
    expect(refusedForm(refused)).toMatchObject({ reasons: { reason: ['Write a reason; they read it.'] }, sent: { accountId: stranger.accountId } });
    expect(await decline('Not this year.')).toMatchObject({ status: 302, location: `/communities/${slug}/membership` });
  });

  it('refuses an address that was invited already, beside its field', async () => {
    const { convener, asked } = await aHouse();
    const invite = () => outcomeOf(membershipAction(asked(convener, postForm('/', { intent: 'invite', email: 'Ada@Example.org' }))));
    expect((await invite()).status).toBe(302);
    expect(refusedForm(await invite()).reasons.email?.[0]).toContain('still works');
  });

  it('is for who convenes the community', async () => {
    const { member, asked } = await aHouse();
    expect((await outcomeOf(membershipLoader(asked(member, getPage('/'))))).status).toBe(403);
    expect((await outcomeOf(membershipLoader(asked(visitor, getPage('/'))))).location).toContain('/sign-in');
  });
});

describe('the list of reading', () => {
  it('asks for the title where the page tells none, and keeps the rest', async () => {
    const { slug, member, asked } = await aHouse();
    const add = (title: string) => outcomeOf(readingAction(asked(member, postForm('/', { intent: 'add', title, url: 'https://example.org/x', author: 'Shute' }))));
    const refused = await add('');
    expect(refusedForm(refused)).toMatchObject({ reasons: { title: [expect.stringContaining('did not tell its title')] }, sent: { url: 'https://example.org/x', author: 'Shute' } });
    expect(await add('Focus on formative feedback')).toMatchObject({ status: 302, location: `/communities/${slug}/reading` });
  });

  it.each(['http://localhost/', 'http://127.0.0.1/', 'http://[::1]/', 'file:///etc/passwd', 'javascript:alert(1)'])('takes no address such as %s', async (url) => {
    const { member, asked } = await aHouse();
    expect((await outcomeOf(readingAction(asked(member, postForm('/', { intent: 'add', title: 'x', url }))))).status).toBe(400);
  });

  it('shows all whatever stands in the address', async () => {
    const { asked } = await aHouse();
    expect(await readingLoader(asked(visitor, getPage('/?year=MMXV&page=x&source=')))).toMatchObject({ filter: { year: null, source: null, page: 1 }, pieces: [] });
  });
});

describe('what one offers', () => {
  it('leads to introductions once somebody agreed to them, and else to the directory', async () => {
    const { slug, member, asked } = await aHouse();
    const save = (fields: Record<string, string>) => outcomeOf(entryAction(asked(member, postForm('/', { offers: 'Rubrics', ...fields }))));
    expect((await save({})).location).toBe(`/communities/${slug}/people`);
    expect((await save({ isOpenToIntroductions: 'on' })).location).toBe(`/communities/${slug}/introductions`);
    expect(refusedForm(await save({ seeks: 'x'.repeat(100) })).reasons.seeks?.[0]).toContain('80 characters');
  });

  it('introduces nobody who is not suggested', async () => {
    const { member, stranger, asked } = await aHouse();
    await services.community.saveOwnEntry(member, asked(member, getPage('/')).params.slug, { offers: ['Rubrics'], seeks: [], isOpenToIntroductions: true });
    expect((await outcomeOf(introductionAction(asked(member, postForm('/', { intent: 'introduce', accountId: stranger.accountId }))))).status).toBe(404);
  });
});
