import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SummitRow } from '#db/repositories/summits.ts';
import { strategicQuestions } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { LiveActOf } from '#domain/live/live-act.ts';
import { aCommunity, aParticipant, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aLiveDay } from '#test/support/live-day.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let convener: Person;
let summit: SummitRow;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  summit = await aSummit(database.db, { communityId: (await aCommunity(database.db)).id });
  convener = await aParticipant(database.db, summit.id, 'convener');
});

const at = (minute: number) => testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + minute * 60_000) }).summits;

describe('announcements', () => {
  const told = async (person: Person) => (await at(9).listAnnouncements(person, summit.slug)).announcements.map(({ text, authorName }) => [text, authorName]);

  it('are read by participants, newest first, with who wrote them', async () => {
    const facilitator = await aParticipant(database.db, summit.id, 'facilitator');
    await at(1).announce(convener, summit.slug, 'Lunch is late');
    await at(2).announce(facilitator, summit.slug, 'Lunch is here');
    expect(await told(await aParticipant(database.db, summit.id))).toEqual([['Lunch is here', facilitator.name], ['Lunch is late', convener.name]]);
  });

  it('are no longer read once withdrawn, and again once put back', async () => {
    const participant = await aParticipant(database.db, summit.id);
    await at(1).announce(convener, summit.slug, 'Room 3 moves');
    const [own] = (await at(2).listOwnAnnouncements(convener, summit.slug)).announcements;
    await at(2).withdrawAnnouncement(convener, summit.slug, own!.id);
    expect(await told(participant)).toEqual([]);
    expect((await at(3).listOwnAnnouncements(convener, summit.slug)).announcements).toMatchObject([{ text: 'Room 3 moves', withdrawnAt: new Date(TEST_NOW.getTime() + 120_000) }]);
    await at(3).putBackAnnouncement(convener, summit.slug, own!.id);
    expect(await told(participant)).toHaveLength(1);
  });

  it('to those who facilitate, or to some rooms, stand in no list that every participant reads', async () => {
    const { slug, convener: host, participants, rooms } = await aLiveDay(database.db, { people: 1 });
    const [participant] = participants as [Person];
    const services = testServices(database.db);
    const tell = (text: string, to: Pick<LiveActOf<'broadcast'>, 'audience' | 'roomIds'>) => services.live.act(host, slug, { kind: 'broadcast', text, ...to });
    await tell('Ada seems upset: look in', { audience: 'facilitators', roomIds: [] });
    await tell('Room 1, your link is new', { audience: 'rooms', roomIds: [rooms[0]!.id] });
    await tell('Lunch is here', { audience: 'all', roomIds: [] });
    for (const person of [participant, host]) {
      expect((await services.joining.readLobby(person, slug)).announcements.map(({ text }) => text)).toEqual(['Lunch is here']);
      expect((await services.summits.listAnnouncements(person, slug)).announcements.map(({ text }) => text)).toEqual(['Lunch is here']);
    }
  });

  it('of another summit cannot be withdrawn from here', async () => {
    await at(1).announce(convener, summit.slug, 'Stay');
    const [own] = (await at(2).listOwnAnnouncements(convener, summit.slug)).announcements;
    const other = await aSummit(database.db);
    const otherConvener = await aParticipant(database.db, other.id, 'convener');
    await expect(at(2).withdrawAnnouncement(otherConvener, other.slug, own!.id)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('related reading', () => {
  const piece = (title: string, publishedOn = '') => ({ title, url: 'https://example.org/a', author: 'A. Uthor', source: 'Journal', publishedOn, note: 'Why' });
  const titles = async () => (await at(0).listReading(convener, summit.slug)).map(({ title }) => title);

  it('is listed by date, the latest first, undated pieces last', async () => {
    for (const [title, date] of [['Old', '2009'], ['None', ''], ['Latest', '2015-02-11'], ['Later', '2015-02']] as const) await at(0).addReading(convener, summit.slug, piece(title, date));
    expect(await titles()).toEqual(['Latest', 'Later', 'Old', 'None']);
  });

  it('is changed and taken off the list', async () => {
    await at(0).addReading(convener, summit.slug, piece('One'));
    const [one] = await at(0).listReading(convener, summit.slug);
    await at(0).editReading(convener, summit.slug, one!.id, piece('Two'));
    expect(await titles()).toEqual(['Two']);
    expect(await at(0).deleteReading(convener, summit.slug, one!.id)).toEqual({ title: 'Two' });
    expect(await titles()).toEqual([]);
  });

  it('of another summit cannot be changed or deleted from here', async () => {
    await at(0).addReading(convener, summit.slug, piece('Mine'));
    const [one] = await at(0).listReading(convener, summit.slug);
    const other = await aSummit(database.db);
    const otherConvener = await aParticipant(database.db, other.id, 'convener');
    await expect(at(0).editReading(otherConvener, other.slug, one!.id, piece('Theirs'))).rejects.toMatchObject({ kind: 'not-found' });
    await expect(at(0).deleteReading(otherConvener, other.slug, one!.id)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('strategic questions', () => {
  async function aQuestion(communityId: string): Promise<string> {
    const id = createId();
    await database.db.insert(strategicQuestions).values({ id, communityId, text: 'Who trusts a micro-credential?', state: 'open', createdAt: TEST_NOW, updatedAt: TEST_NOW });
    return id;
  }
  async function aSummitWithAgenda() {
    const community = await aCommunity(database.db);
    const person = await aParticipant(database.db, summit.id, 'convener');
    const admin: Person = { ...person, isSiteAdmin: true };
    const { slug } = await at(0).createSummit(admin, { communityId: community.id, templateId: 'working-day', title: 'Questions', startsOn: '2026-03-10', timeZone: 'UTC', place: '' });
    return { admin, slug, communityId: community.id };
  }

  it('are attached to a session once, and detached', async () => {
    const { admin, slug, communityId } = await aSummitWithAgenda();
    const questionId = await aQuestion(communityId);
    const [agendaSession] = (await at(0).listQuestionsToAttach(admin, slug)).agendaSessions;
    const attachment = { questionId, agendaSessionId: agendaSession!.id };
    await at(0).attachQuestion(admin, slug, attachment);
    await at(0).attachQuestion(admin, slug, attachment);
    const attached = async () => (await at(0).listQuestionsToAttach(admin, slug)).questions.map(({ id, attachedTo }) => [id, attachedTo.map(({ title }) => title)]);
    expect(await attached()).toEqual([[questionId, ['Welcome']]]);
    await at(0).detachQuestion(admin, slug, attachment);
    expect(await attached()).toEqual([[questionId, []]]);
  });

  it('are shown with the rooms that take them on', async () => {
    const { admin, slug, communityId } = await aSummitWithAgenda();
    const questionId = await aQuestion(communityId);
    const breakouts = (await at(0).listQuestionsToAttach(admin, slug)).agendaSessions.find(({ kind }) => kind === 'breakouts')!;
    await testServices(database.db).agenda.addRoom(admin, slug, { agendaSessionId: breakouts.id, focus: 'User trust', summary: '', questionId });
    const { questions } = await at(0).listQuestionsToAttach(admin, slug);
    expect(questions).toMatchObject([{ id: questionId, attachedTo: [], inRooms: [{ number: 1, focus: 'User trust' }] }]);
  });

  it('of another community, and sessions of another summit, are refused', async () => {
    const { admin, slug, communityId } = await aSummitWithAgenda();
    const there = await aSummitWithAgenda();
    const [agendaSession] = (await at(0).listQuestionsToAttach(admin, slug)).agendaSessions;
    await expect(at(0).attachQuestion(admin, slug, { questionId: await aQuestion(there.communityId), agendaSessionId: agendaSession!.id })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(at(0).attachQuestion(there.admin, there.slug, { questionId: await aQuestion(communityId), agendaSessionId: agendaSession!.id })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
