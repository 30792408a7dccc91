import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as tagsLoader } from '#app/routes/summits.name-tags/route.tsx';
import { loader as sheetsLoader } from '#app/routes/summits.room-sheets/route.tsx';
import { loader as lobbyLoader } from '#app/routes/summits.lobby/route.tsx';
import { action, loader } from '#app/routes/summits.now/route.tsx';
import { findParticipation } from '#db/repositories/participations.ts';
import type { Actor } from '#domain/actor.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aLiveDay, type LiveDay } from '#test/support/live-day.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const ON_THE_DAY = new Date('2026-03-10T16:00:00Z');
const asking = (slug: string, actor: Actor, { now = ON_THE_DAY, request = getPage(`/summits/${slug}/now`) } = {}) => ({ request, params: { slug }, ...asActor(testServices(database.db, { now: () => now }), actor) });
const posting = ({ slug }: { slug: string }, actor: Actor, fields: Record<string, string>) => outcomeOf(action(asking(slug, actor, { request: postForm(`/summits/${slug}/now`, fields) })));
const firstRoom = ({ rooms: [room] }: LiveDay) => room ?? { id: '' };
const firstOf = ({ participants: [person], convener }: LiveDay) => person ?? convener;

describe('Now', () => {
  it('is where the lobby leads on the days of a summit, and leads to the lobby on others', async () => {
    const day = await aLiveDay(database.db);
    const person = firstOf(day);
    expect(await outcomeOf(lobbyLoader(asking(day.slug, person)))).toMatchObject({ status: 302, location: `/summits/${day.slug}/now` });
    expect(await outcomeOf(loader(asking(day.slug, person)))).toMatchObject({ status: 200, body: { summit: { slug: day.slug, phase: 'on' }, channels: { me: {}, now: {} } } });
    expect(await outcomeOf(loader(asking(day.slug, person, { now: TEST_NOW })))).toMatchObject({ status: 302, location: `/summits/${day.slug}/lobby` });
  });

  it('leads who has no place there to the public page, which has the door', async () => {
    const day = await aLiveDay(database.db);
    expect(await outcomeOf(loader(asking(day.slug, await aPerson(database.db))))).toMatchObject({ status: 302, location: `/summits/${day.slug}` });
  });

  it('takes each press as a form and comes back to itself', async () => {
    const day = await aLiveDay(database.db);
    const person = firstOf(day);
    const back = { status: 302, location: `/summits/${day.slug}/now` };
    expect(await posting(day, person, { kind: 'come-back' })).toMatchObject(back);
    expect(await posting(day, person, { kind: 'wish', agendaSessionId: day.breakouts.id, roomIds: firstRoom(day).id })).toMatchObject(back);
    expect(await posting(day, person, { kind: 'wish', agendaSessionId: day.breakouts.id })).toMatchObject(back);
    expect(await posting(day, person, { kind: 'choose-seat', roomId: firstRoom(day).id })).toMatchObject(back);
    expect(await posting(day, person, { kind: 'step-out' })).toMatchObject(back);
    const place = await findParticipation(database.db, day.summit.id, person.accountId);
    expect([place?.checkedInAt, place?.steppedOutAt]).toEqual([expect.any(Date), expect.any(Date)]);
  });

  it('says in words why a press was refused', async () => {
    const day = await aLiveDay(database.db, { capacity: 1 });
    const [one, other] = day.participants;
    if (!one || !other) throw new Error('The day has too few people.');
    await posting(day, one, { kind: 'choose-seat', roomId: firstRoom(day).id });
    const refused = await posting(day, other, { kind: 'choose-seat', roomId: firstRoom(day).id });
    expect(refused.status).toBe(409);
    expect(refusedForm(refused).reasons['']?.[0]).toContain('is full, 1 of 1');
  });
});

describe('what is printed', () => {
  it('names rooms, and who sits there by name, for who facilitates alone', async () => {
    const day = await aLiveDay(database.db);
    const person = firstOf(day);
    await posting(day, person, { kind: 'choose-seat', roomId: firstRoom(day).id });
    const sheets = await sheetsLoader(asking(day.slug, day.facilitator));
    expect(sheets).toMatchObject({ nowUrl: `${TEST_ORIGIN}/join/${day.summit.joinCode}?then=${encodeURIComponent(`/summits/${day.slug}/now`)}`, rooms: [{ number: 1, people: [{ name: person.name, speaksAs: 'teacher' }] }, { number: 2, people: [] }, { number: 3, people: [] }] });
    expect(decodeURIComponent(sheets.rooms[0]?.url ?? '')).toMatch(/\/join\/\w+\?then=\/summits\/[^/]+\/rooms\/[^/]+\/live$/);
    expect(sheets.people).toHaveLength(day.everybody.length);
    expect(sheets.people.filter(({ room }) => room !== null)).toMatchObject([{ name: person.name, room: { number: 1 } }]);
    for (const each of [tagsLoader, sheetsLoader]) expect(await outcomeOf(each(asking(day.slug, person)))).toMatchObject({ status: 403 });
  });
});
