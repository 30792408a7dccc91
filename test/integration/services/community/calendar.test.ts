import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCredential } from '#db/repositories/credentials.ts';
import { feedbackRounds } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { loader as calendarFile } from '#app/routes/communities.calendar-file/route.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { getPage, outcomeOf } from '#test/support/requests.ts';
import { asActor, testServices, TEST_ORIGIN } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

async function aCalendar() {
  const { db } = database;
  const community = await aCommunity(db);
  const [convener, member] = [await aMember(db, community.id, 'convener'), await aMember(db, community.id)];
  await aSummit(db, { communityId: community.id, title: 'Announced', startsOn: '2026-04-10', endsOn: '2026-04-11' });
  await aSummit(db, { communityId: community.id, title: 'Held', startsOn: '2026-01-10', endsOn: '2026-01-10' });
  await aSummit(db, { communityId: community.id, title: 'Secret draft', state: 'draft', publishedAt: null });
  const begun = await services.credentials.beginCredential(convener, community.slug, { name: 'Reading rubrics' });
  const { id: credentialId } = await getCredential(db, begun.slug);
  await db.insert(feedbackRounds).values({ id: createId(), credentialId, number: 1, title: 'Does row 3 hold?', state: 'open', perspectives: ['teacher'], questions: [], openedAt: TEST_NOW, closesAt: new Date(TEST_NOW.getTime() + 9 * DAY_MS), createdAt: TEST_NOW });
  return { slug: community.slug, convener, member };
}
const addressOf = (url: string | null) => Object.fromEntries(new URL(url ?? TEST_ORIGIN).searchParams) as { person: string; key: string };

describe('the calendar of a community', () => {
  it('shows everybody its summits, and members until when they are asked', async () => {
    const { slug, member } = await aCalendar();
    const seen = await services.community.readCommunityCalendar(visitor, slug);
    expect(seen).toMatchObject({ ahead: [{ title: 'Announced' }], held: [{ title: 'Held' }], deadlines: [], urls: { open: `${TEST_ORIGIN}/communities/${slug}/calendar.ics`, own: null } });
    expect(await services.community.readCommunityCalendar(member, slug)).toMatchObject({ deadlines: [{ name: 'Reading rubrics' }], urls: { own: expect.stringContaining('key=') as string } });
  });

  it('gives everybody the summits as a file, and nothing of drafts', async () => {
    const { slug } = await aCalendar();
    const { text } = await services.community.exportCommunityCalendar(visitor, slug);
    expect(text).toContain('SUMMARY:Announced');
    for (const hidden of ['Secret draft', 'Reading rubrics']) expect(text).not.toContain(hidden);
  });

  it('gives a member their deadlines by a secret address, until it is renewed or they are no member', async () => {
    const { slug, member } = await aCalendar();
    const own = async () => addressOf((await services.community.readCommunityCalendar(member, slug)).urls.own);
    const first = await own();
    expect((await services.community.exportMemberCalendar(slug, first)).text).toContain('Feedback closes: Reading rubrics');
    await services.community.renewCommunityCalendar(member, slug);
    await expect(services.community.exportMemberCalendar(slug, first)).rejects.toMatchObject({ kind: 'not-found' });
    const second = await own();
    await services.community.leaveCommunity(member, slug);
    await expect(services.community.exportMemberCalendar(slug, second)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('opens no other calendar by that address', async () => {
    const [one, other] = [await aCalendar(), await aCalendar()];
    const address = addressOf((await services.community.readCommunityCalendar(one.member, one.slug)).urls.own);
    for (const wrong of [{ slug: other.slug, ...address }, { slug: one.slug, ...address, person: one.convener.accountId }, { slug: one.slug, ...address, key: 'x' }, { slug: one.slug, person: 'nobody', key: address.key }])
      await expect(services.community.exportMemberCalendar(wrong.slug, wrong)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await services.community.readCommunityCalendar(await aPerson(database.db), one.slug)).urls.own).toBeNull();
  });

  it('is kept by no cache where it is a member’s own', async () => {
    const { slug, member } = await aCalendar();
    const own = new URL((await services.community.readCommunityCalendar(member, slug)).urls.own ?? TEST_ORIGIN);
    const asked = (path: string) => calendarFile({ request: getPage(path), params: { slug }, context: asActor(services).context });
    const answer = await asked(`${own.pathname}${own.search}`);
    expect([answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual(['text/calendar; charset=utf-8', 'private, no-store']);
    expect((await asked(own.pathname)).headers.get('Cache-Control')).toBe('no-cache');
    expect((await outcomeOf(asked(`${own.pathname}?key=x`))).status).toBe(404);
  });
});
