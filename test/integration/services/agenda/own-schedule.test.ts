import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, visitor } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { anAgendaSummit, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aPerson } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

const addressOf = (calendarUrl: string) => {
  const query = new URL(calendarUrl).searchParams;
  return { person: query.get('person') ?? '', key: query.get('key') ?? '' };
};

describe('a schedule of one’s own', () => {
  it('keeps what is starred, for guests too, and points out what overlaps', async () => {
    const { slug, summit } = await anAgendaSummit(test.db);
    const guest = await aPerson(test.db, { email: null });
    const [panel, talk] = [await aStoredAgendaSession(test.db, summit.id, { title: 'Panel' }), await aStoredAgendaSession(test.db, summit.id, { title: 'Talk', from: '15:30', until: '16:30' })];
    await aStoredAgendaSession(test.db, summit.id, { title: 'Not mine' });
    for (const { id } of [panel, talk, panel]) await services.agenda.starAgendaSession(guest, slug, { agendaSessionId: id, isStarred: true });
    const { days, overlaps } = await services.agenda.readOwnSchedule(guest, slug);
    expect(days.flatMap(({ sessions }) => sessions.map(({ title, isStarred }) => [title, isStarred]))).toEqual([['Panel', true], ['Talk', true]]);
    expect(overlaps).toEqual(['“Panel” and “Talk” both take place from 10:30 to 11:00.']);
    await services.agenda.starAgendaSession(guest, slug, { agendaSessionId: talk.id, isStarred: false });
    expect((await services.agenda.readOwnSchedule(guest, slug)).overlaps).toEqual([]);
  });

  it('takes no session of another summit', async () => {
    const [own, other] = [await anAgendaSummit(test.db), await anAgendaSummit(test.db)];
    const { id } = await aStoredAgendaSession(test.db, other.summit.id);
    await expect(services.agenda.starAgendaSession(own.participant, own.slug, { agendaSessionId: id, isStarred: true })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is nobody’s who has not said who they are', async () => {
    const { slug } = await anAgendaSummit(test.db);
    await expect(services.agenda.readOwnSchedule(visitor, slug)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('the address of a personal calendar', () => {
  it('works without a sign-in and holds the starred sessions alone', async () => {
    const { slug, summit, participant } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel' });
    await aStoredAgendaSession(test.db, summit.id, { title: 'Another' });
    await services.agenda.starAgendaSession(participant, slug, { agendaSessionId: id, isStarred: true });
    const { calendarUrl } = await services.agenda.readOwnSchedule(participant, slug);
    const { text } = await services.agenda.readPersonalCalendar(slug, addressOf(calendarUrl));
    expect(text.match(/^SUMMARY:.*$/gm)?.map((line) => line.trim())).toEqual(['SUMMARY:Panel']);
  });

  it('opens nobody else’s calendar, no other summit’s, and nothing when it is guessed', async () => {
    const [one, other] = [await anAgendaSummit(test.db), await anAgendaSummit(test.db)];
    const { person, key } = addressOf((await services.agenda.readOwnSchedule(one.participant, one.slug)).calendarUrl);
    const refused = { kind: 'not-found' };
    await expect(services.agenda.readPersonalCalendar(one.slug, { person: other.participant.accountId, key })).rejects.toMatchObject(refused);
    await expect(services.agenda.readPersonalCalendar(other.slug, { person, key })).rejects.toMatchObject(refused);
    await expect(services.agenda.readPersonalCalendar(one.slug, { person, key: '' })).rejects.toMatchObject(refused);
    await expect(services.agenda.readPersonalCalendar(one.slug, { person: 'x', key })).rejects.toMatchObject(refused);
  });

  it('is renewed on a wish: the new one works, the old one no longer, and nobody else’s changes', async () => {
    const { slug, participant, convener } = await anAgendaSummit(test.db);
    const addressOfOwn = async (who: Person) => addressOf((await services.agenda.readOwnSchedule(who, slug)).calendarUrl);
    const [before, others] = [await addressOfOwn(participant), await addressOfOwn(convener)];
    await services.agenda.renewCalendarAddress(participant, slug);
    await expect(services.agenda.readPersonalCalendar(slug, before)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await services.agenda.readPersonalCalendar(slug, await addressOfOwn(participant))).fileName).toBe(`${slug}-mine.ics`);
    expect(await addressOfOwn(convener)).toEqual(others);
  });
});
