import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { strategicQuestions } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { aPlannedAgendaSession } from '#test/support/agenda-builders.ts';
import { type AgendaSummit, anAgendaSummit, asFormValue, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aCommunity, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

const input = (given: Parameters<typeof aPlannedAgendaSession>[0] = {}) => asFormValue(aPlannedAgendaSession(given));
const markOf = async ({ convener, slug }: AgendaSummit, id: string) => (await services.agenda.editAgendaSession(convener, slug, id)).mark;
const aQuestion = async (communityId: string) => {
  const id = createId();
  await test.db.insert(strategicQuestions).values({ id, communityId, text: 'Who trusts it, and why?', state: 'open', createdAt: TEST_NOW, updatedAt: TEST_NOW });
  return id;
};

describe('a session that is added', () => {
  it('gets an address from its title that no other session of the summit has', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    await services.agenda.addAgendaSession(convener, slug, input({ title: 'Breakouts' }));
    await services.agenda.addAgendaSession(convener, slug, input({ title: 'Breakouts', from: '11:00', until: '12:00' }));
    expect((await listAgenda(test.db, summit.id)).map((each) => each.slug)).toEqual(['breakouts', 'breakouts-2']);
  });

  it('is kept when it clashes, and the clash is told', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id, { title: 'Panel', place: 'Hall' });
    const saved = await services.agenda.addAgendaSession(convener, slug, input({ title: 'Talk', place: 'hall', from: '15:30', until: '16:30' }));
    expect(saved.clashes).toEqual(['“Panel” and “Talk” both need Hall for 30 minutes from 10:30.']);
    expect(await listAgenda(test.db, summit.id)).toHaveLength(2);
  });

  it('takes up questions of its own community only', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const [own, foreign] = [await aQuestion(summit.communityId), await aQuestion((await aCommunity(test.db)).id)];
    await expect(services.agenda.addAgendaSession(convener, slug, input({ questionIds: [own, foreign] }))).rejects.toMatchObject({ kind: 'invalid', field: 'questionIds' });
    const { id } = await services.agenda.addAgendaSession(convener, slug, input({ questionIds: [own] }));
    expect((await listAgenda(test.db, summit.id)).find((each) => each.id === id)?.questionIds).toEqual([own]);
  });

  it('cannot name somebody’s account through the form', async () => {
    const { slug, convener, summit, participant } = await anAgendaSummit(test.db);
    await services.agenda.addAgendaSession(convener, slug, input({ people: [{ name: 'Impostor', accountId: participant.accountId }] }));
    expect((await listAgenda(test.db, summit.id))[0]?.people[0]?.accountId).toBeNull();
  });
});

describe('a session that is changed', () => {
  it('keeps the length it was imported with when only its words change', async () => {
    const made = await anAgendaSummit(test.db);
    const stored = aPlannedAgendaSession({ title: 'Two days of work' });
    const long = { ...stored, endsAt: new Date(stored.endsAt.getTime() + 24 * 3_600_000) };
    const { id } = await services.agenda.addAgendaSession(made.convener, made.slug, asFormValue(long));
    await services.agenda.changeAgendaSession(made.convener, made.slug, id, { ...asFormValue(stored), title: 'Two days' }, await markOf(made, id));
    expect((await listAgenda(test.db, made.summit.id))[0]).toMatchObject({ title: 'Two days', startsAt: long.startsAt, endsAt: long.endsAt });
  });

  it('keeps its address and guid, and the accounts that its people had', async () => {
    const made = await anAgendaSummit(test.db);
    const { slug, convener, summit, participant } = made;
    const before = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel', people: [{ name: 'Ada', accountId: participant.accountId }] });
    await services.agenda.changeAgendaSession(convener, slug, before.id, { ...asFormValue(before), title: 'Another title' }, await markOf(made, before.id));
    expect(await listAgenda(test.db, summit.id)).toEqual([{ ...before, title: 'Another title' }]);
  });

  it('stays a breakouts session while rooms are planned for it', async () => {
    const made = await anAgendaSummit(test.db);
    const { slug, convener, summit } = made;
    const breakouts = await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts' });
    await services.agenda.addRoom(convener, slug, { agendaSessionId: breakouts.id, focus: 'User trust', summary: '', questionId: null });
    await expect(services.agenda.changeAgendaSession(convener, slug, breakouts.id, { ...asFormValue(breakouts), kind: 'panel' }, await markOf(made, breakouts.id))).rejects.toMatchObject({ code: 'has-rooms', field: 'kind' });
  });

  it('is not found in another summit', async () => {
    const [own, other] = [await anAgendaSummit(test.db), await anAgendaSummit(test.db)];
    const entry = await aStoredAgendaSession(test.db, own.summit.id);
    await expect(services.agenda.changeAgendaSession(other.convener, other.slug, entry.id, asFormValue(entry), '')).rejects.toMatchObject({ kind: 'conflict', code: 'removed' });
    await expect(services.agenda.editAgendaSession(other.convener, other.slug, entry.id)).rejects.toMatchObject({ kind: 'not-found', code: 'removed' });
  });
});

describe('a session that two conveners change at once', () => {
  it('is kept as the first saved it, and the second is told what differs, field by field', async () => {
    const made = await anAgendaSummit(test.db);
    const { slug, convener, summit } = made;
    const questionId = await aQuestion(summit.communityId);
    const opened = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel', place: 'Hall', people: ['Connie Yowell'] });
    const mark = await markOf(made, opened.id);
    const theirs = { ...asFormValue(opened), place: 'Room 2', abstract: 'Theirs.', people: [], questionIds: [questionId], endsAt: new Date(opened.endsAt.getTime() + 900_000) };
    await services.agenda.changeAgendaSession(convener, slug, opened.id, theirs, mark);
    const mine = { ...asFormValue(opened), title: 'My panel', abstract: 'Mine.' };
    const meanwhile = {
      clashes: [{ label: 'Abstract', theirs: 'Theirs.', mine: 'Mine.' }],
      taken: [
        { label: 'Ends', theirs: '11:15' },
        { label: 'Place', theirs: 'Room 2' },
        { label: 'People', theirs: '' },
        { label: 'Strategic questions taken up', theirs: 'Who trusts it, and why?' },
      ],
      fill: { ends: '11:15', place: 'Room 2', people: [], questionIds: [questionId] },
    };
    await expect(services.agenda.changeAgendaSession(convener, slug, opened.id, mine, mark)).rejects.toMatchObject({ kind: 'conflict', code: 'changed-meanwhile', meanwhile });
    expect(await listAgenda(test.db, summit.id)).toEqual([{ ...opened, ...theirs }]);
  });

  it('is saved over on purpose, once theirs has been seen, and by the same words sent twice', async () => {
    const made = await anAgendaSummit(test.db);
    const { slug, convener, summit } = made;
    const opened = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel' });
    const mark = await markOf(made, opened.id);
    const save = (title: string, seen: string) => services.agenda.changeAgendaSession(convener, slug, opened.id, { ...asFormValue(opened), title }, seen);
    await save('Theirs', mark);
    await save('Theirs', mark);
    await expect(save('Mine', mark)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await save('Mine', await markOf(made, opened.id));
    expect((await listAgenda(test.db, summit.id)).map(({ title }) => title)).toEqual(['Mine']);
  });
});

describe('the removal of a session', () => {
  it('asks for its title, whatever its case', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { title: 'Promises and Practices' });
    await expect(services.agenda.removeAgendaSession(convener, slug, id, 'Promises')).rejects.toMatchObject({ kind: 'invalid', field: 'confirmedName' });
    await services.agenda.removeAgendaSession(convener, slug, id, ' promises and practices ');
    expect(await listAgenda(test.db, summit.id)).toEqual([]);
  });

  it('takes its planned rooms along, and is refused once people have worked in one', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const [planned, opened] = [await aStoredAgendaSession(test.db, summit.id, { title: 'Planned', kind: 'breakouts' }), await aStoredAgendaSession(test.db, summit.id, { title: 'Opened', kind: 'breakouts' })];
    await services.agenda.addRoom(convener, slug, { agendaSessionId: planned.id, focus: 'User trust', summary: '', questionId: null });
    await insertRoom(test.db, { id: createId(), agendaSessionId: opened.id, number: 1, slug: 'trust', focus: 'Trust', state: 'closed', documentId: createId(), createdAt: TEST_NOW });
    await services.agenda.removeAgendaSession(convener, slug, planned.id, 'Planned');
    await expect(services.agenda.removeAgendaSession(convener, slug, opened.id, 'Opened')).rejects.toMatchObject({ code: 'rooms-have-notes' });
    expect((await listAgenda(test.db, summit.id)).map(({ title }) => title)).toEqual(['Opened']);
  });
});

describe('a proposal that ends an overlap', () => {
  it('is done in one press, and only as long as it holds', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id, { title: 'Panel', people: ['Brent Maddin'] });
    await aStoredAgendaSession(test.db, summit.id, { title: 'Talk', people: ['Brent Maddin'], from: '15:30', until: '16:30' });
    const { overlaps } = await services.agenda.prepareAgenda(convener, slug);
    expect(overlaps[0]).toMatchObject({
      sentence: '“Panel” and “Talk” both need Brent Maddin for 30 minutes from 10:30.',
      proposal: { button: 'Move to 11:00' },
    });
    const name = overlaps[0]?.proposal?.name ?? '';
    await services.agenda.acceptProposal(convener, slug, name);
    expect((await services.agenda.prepareAgenda(convener, slug)).overlaps).toEqual([]);
    await expect(services.agenda.acceptProposal(convener, slug, name)).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('breakout rooms', () => {
  it('are numbered in their order, which closes up when one is moved, or removed by its name', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id: agendaSessionId } = await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts' });
    const questionId = await aQuestion(summit.communityId);
    const plan = (focus: string) => services.agenda.addRoom(convener, slug, { agendaSessionId, focus, summary: '', questionId });
    const [trust, pilots] = [await plan('User trust'), await plan('Pilots')];
    await plan('Storytelling');
    const rooms = async () => (await services.agenda.prepareRooms(convener, slug)).breakouts[0]?.rooms.map((room) => `${room.number} ${room.focus}`);
    await services.agenda.moveRoom(convener, slug, pilots.id, 'up');
    expect(await rooms()).toEqual(['1 Pilots', '2 User trust', '3 Storytelling']);
    await services.agenda.moveRoom(convener, slug, pilots.id, 'up');
    await expect(services.agenda.removeRoom(convener, slug, trust.id, 'Trust')).rejects.toMatchObject({ kind: 'invalid', field: 'confirmedName' });
    await services.agenda.removeRoom(convener, slug, trust.id, ' user trust');
    await services.agenda.changeRoom(convener, slug, pilots.id, { agendaSessionId, focus: 'Piloting', summary: 'Small trials.', questionId: null });
    expect(await rooms()).toEqual(['1 Piloting', '2 Storytelling']);
    expect((await services.agenda.prepareRooms(convener, slug)).breakouts[0]?.rooms.map((room) => room.questionId)).toEqual([null, questionId]);
  });

  it('are numbered through the summit, so that no two rooms are called alike', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const [late, early] = [await aStoredAgendaSession(test.db, summit.id, { title: 'II', kind: 'breakouts', from: '18:00', until: '19:00' }), await aStoredAgendaSession(test.db, summit.id, { title: 'I', kind: 'breakouts' })];
    for (const { id } of [late, early, early]) await services.agenda.addRoom(convener, slug, { agendaSessionId: id, focus: 'Trust', summary: '', questionId: null });
    const rooms = (await services.agenda.prepareRooms(convener, slug)).breakouts.flatMap((each) => each.rooms.map((room) => `${each.title} ${room.number} ${room.slug}`));
    expect(rooms).toEqual(['I 1 trust-2', 'I 2 trust-3', 'II 3 trust']);
  });

  it('meet in a session of the kind breakouts only', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { kind: 'panel' });
    await expect(services.agenda.addRoom(convener, slug, { agendaSessionId: id, focus: 'Trust', summary: '', questionId: null })).rejects.toMatchObject({ field: 'agendaSessionId' });
  });
});
