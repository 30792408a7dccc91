import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { summits } from '#db/schema/index.ts';
import { plannedRoomSchema } from '#domain/agenda/planned-room.ts';
import { createId } from '#domain/ids.ts';
import { promptsFrom } from '#domain/live/prompt-form.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import { learnWords } from '#domain/words/known-words.ts';
import { inLanguage } from '#server/http/language.ts';
import type { Services } from '#server/services/index.ts';
import { anAgendaSummit, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aParticipant, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

/** A summit with one breakout session, its rooms as its convener sees them. */
async function breakoutsToPlan() {
  const made = await anAgendaSummit(test.db);
  const { id: agendaSessionId } = await aStoredAgendaSession(test.db, made.summit.id, { kind: 'breakouts' });
  const prepared = () => services.agenda.prepareRooms(made.convener, made.slug);
  return { ...made, agendaSessionId, plan: { agendaSessionId, focus: 'User trust', summary: '', questionId: null }, prepared, rooms: async () => (await prepared()).breakouts[0]?.rooms ?? [] };
}

describe('a planned room', () => {
  it('starts from the prompts of a report, and holds eight, unless something else is said', async () => {
    const { slug, convener, plan, rooms } = await breakoutsToPlan();
    await services.agenda.addRoom(convener, slug, plan);
    await services.agenda.addRoom(convener, slug, { ...plan, prompts: [] });
    const atFirst = { capacity: 8, reserve: 0, language: null, meets: [], meetingUrl: '', facilitatorId: null };
    expect(await rooms()).toMatchObject([{ ...atFirst, prompts: templatePrompts('report-out') }, { ...atFirst, prompts: [] }]);
  });

  it('starts from prompts in the language of its summit, whoever plans it', async () => {
    learnWords('es', { Agreements: 'Acuerdos' });
    const { slug, convener, summit, plan, rooms, prepared } = await breakoutsToPlan();
    const titles = async () => [(await rooms()).at(-1)?.prompts[1]?.title, (await prepared()).templates[0]?.prompts[1]?.title];
    await inLanguage('es', () => services.agenda.addRoom(convener, slug, plan));
    expect(await inLanguage('es', titles)).toEqual(['Agreements', 'Agreements']);
    await test.db.update(summits).set({ language: 'es' }).where(eq(summits.id, summit.id));
    await services.agenda.addRoom(convener, slug, plan);
    expect(await titles()).toEqual(['Acuerdos', 'Acuerdos']);
  });

  it('is given its prompts, seats, language, access, meeting link and facilitator, and keeps what is not said anew', async () => {
    const { slug, convener, summit, plan, rooms } = await breakoutsToPlan();
    const facilitator = await aParticipant(test.db, summit.id, 'facilitator');
    const given = {
      ...{ capacity: 12, reserve: 3, language: 'es' as const, meets: ['captions' as const], meetingUrl: 'https://meet.example.org/trust', facilitatorId: facilitator.accountId },
      prompts: promptsFrom([{ title: 'What is missing', hint: '' }]),
    };
    const { id } = await services.agenda.addRoom(convener, slug, { ...plan, ...given });
    expect(await rooms()).toMatchObject([given]);
    await services.agenda.changeRoom(convener, slug, id, { ...plan, focus: 'Trust', capacity: 6 });
    expect(await rooms()).toMatchObject([{ ...given, focus: 'Trust', capacity: 6 }]);
    await services.agenda.changeRoom(convener, slug, id, { ...plan, facilitatorId: null, language: null, prompts: [] });
    expect(await rooms()).toMatchObject([{ facilitatorId: null, language: null, prompts: [], reserve: 3 }]);
  });

  it('is facilitated by those who facilitate or convene its summit, and by nobody else', async () => {
    const { slug, convener, summit, participant, plan, prepared } = await breakoutsToPlan();
    const [facilitator, coConvener] = [await aParticipant(test.db, summit.id, 'facilitator'), await aParticipant(test.db, summit.id, 'convener')];
    const elsewhere = await aParticipant(test.db, (await anAgendaSummit(test.db)).summit.id, 'facilitator');
    expect((await prepared()).facilitators.map(({ id, role }) => `${role} ${id}`).sort()).toEqual([`convener ${coConvener.accountId}`, `facilitator ${facilitator.accountId}`]);
    const { id } = await services.agenda.addRoom(convener, slug, { ...plan, facilitatorId: coConvener.accountId });
    for (const { accountId } of [participant, elsewhere]) {
      const refusal = { kind: 'invalid', code: 'no-facilitator', field: 'facilitatorId' };
      await expect(services.agenda.addRoom(convener, slug, { ...plan, facilitatorId: accountId })).rejects.toMatchObject(refusal);
      await expect(services.agenda.changeRoom(convener, slug, id, { ...plan, facilitatorId: accountId })).rejects.toMatchObject(refusal);
    }
  });

  it('stays as it is once it was opened', async () => {
    const { slug, convener, agendaSessionId, plan, rooms } = await breakoutsToPlan();
    const id = createId();
    await insertRoom(test.db, { id, agendaSessionId, number: 1, slug: 'trust', focus: 'Trust', state: 'open', documentId: createId(), createdAt: TEST_NOW });
    await expect(services.agenda.changeRoom(convener, slug, id, { ...plan, capacity: 20 })).rejects.toMatchObject({ code: 'room-opened' });
    expect(await rooms()).toMatchObject([{ focus: 'Trust', capacity: 8, isPlanned: false }]);
  });
});

describe('whether people choose a room themselves', () => {
  it('is said for each breakout session, and they may unless it is', async () => {
    const { slug, convener, summit, agendaSessionId, prepared } = await breakoutsToPlan();
    await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts', title: 'Later', from: '19:00', until: '20:00' });
    const open = async () => (await prepared()).breakouts.map(({ isChoiceOpen }) => isChoiceOpen);
    expect(await open()).toEqual([true, true]);
    await services.agenda.letPeopleChoose(convener, slug, { agendaSessionId, isChoiceOpen: false });
    expect(await open()).toEqual([false, true]);
    await services.agenda.letPeopleChoose(convener, slug, { agendaSessionId, isChoiceOpen: true });
    expect(await open()).toEqual([true, true]);
  });

  it('is refused for other kinds of session, and for those of another summit', async () => {
    const { slug, convener, summit } = await breakoutsToPlan();
    const panel = await aStoredAgendaSession(test.db, summit.id, { kind: 'panel', title: 'Panel' });
    await expect(services.agenda.letPeopleChoose(convener, slug, { agendaSessionId: panel.id, isChoiceOpen: false })).rejects.toMatchObject({ code: 'no-breakouts' });
    const foreign = await breakoutsToPlan();
    await expect(services.agenda.letPeopleChoose(convener, slug, { agendaSessionId: foreign.agendaSessionId, isChoiceOpen: false })).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('what a convener says of a room', () => {
  const refusals = (value: object): Record<string, string> =>
    Object.fromEntries((plannedRoomSchema.safeParse({ agendaSessionId: createId(), focus: 'User trust', ...value }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

  it('has 1 to 500 seats, of which fewer are kept', () => {
    const seats = { capacity: 'Enter a number from 1 to 500.' };
    expect([refusals({ capacity: 0 }), refusals({ capacity: 501 }), refusals({ capacity: 2.5 }), refusals({ capacity: 'many' })]).toEqual([seats, seats, seats, seats]);
    expect(refusals({ capacity: 8, reserve: 8 })).toEqual({ reserve: 'Keep fewer seats than the room has.' });
    expect([refusals({ capacity: 500, reserve: 499 }), refusals({ capacity: 1 })]).toEqual([{}, {}]);
  });

  it.each(['http://meet.example.org', 'javascript:alert(1)', 'meet.example.org', 'https://meet', 'data:text/html,x'])('refuses %s as its meeting link', (meetingUrl) => {
    expect(refusals({ meetingUrl })).toEqual({ meetingUrl: 'Enter the whole address of the meeting, beginning with https://.' });
  });

  it('takes a meeting link with its secret, a language that is offered, and each access need once', () => {
    const said = plannedRoomSchema.parse({ agendaSessionId: createId(), focus: 'User trust', meetingUrl: ' https://meet.example.org/j/1?pwd=x ', language: 'es', meets: ['step-free', 'captions', 'step-free'] });
    expect(said).toMatchObject({ meetingUrl: 'https://meet.example.org/j/1?pwd=x', language: 'es', meets: ['captions', 'step-free'] });
    expect(refusals({ language: 'tlh', meets: ['lift'] })).toEqual({ language: 'Choose one of these languages.', 'meets.0': 'Choose among these.' });
  });
});
