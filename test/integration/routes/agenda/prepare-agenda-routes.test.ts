import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as addSession } from '#app/routes/summit-prepare.agenda-new/route.tsx';
import { action as editSession, loader as openSession } from '#app/routes/summit-prepare.agenda-session/route.tsx';
import { action as prepare } from '#app/routes/summit-prepare.agenda/route.tsx';
import { action as release } from '#app/routes/summit-prepare.releases/route.tsx';
import { action as rooms } from '#app/routes/summit-prepare.rooms/route.tsx';
import { listAgenda, updateAgendaSession } from '#db/repositories/agenda-sessions.ts';
import type { Actor } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { anAgendaSummit, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

const posted = (actor: Actor, slug: string, form: Record<string, string>, id = '') => ({
  request: new Request(`${TEST_ORIGIN}/summits/${slug}/prepare/agenda${id && `/${id}`}`, { method: 'POST', body: new URLSearchParams(form) }),
  params: { slug, sessionId: id },
  context: asActor(services, actor).context,
});
const filled = { intent: 'save', title: 'Panel', kind: 'panel', day: '2026-03-10', starts: '10:00', ends: '11:15', place: 'Hall', language: 'en' };
const locationOf = (answer: unknown): string | null => (answer instanceof Response ? answer.headers.get('Location') : JSON.stringify(answer));

describe('the form of a session', () => {
  it('saves rows of people and points, times by the clocks of the summit', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const form = {
      ...filled,
      'people[0].name': 'Connie Yowell', 'people[0].affiliation': 'MacArthur Foundation', 'people[0].part': 'moderator',
      'people[1].name': '', 'people[1].part': 'speaker',
      'points[0].title': 'Drive own learning', 'points[0].text': 'They choose.', 'points[0].voice': 'teacher',
      'points[1].title': 'Next', 'points[1].voice': '',
    };
    expect(locationOf(await addSession(posted(convener, slug, form)))).toBe(`/summits/${slug}/prepare/agenda`);
    expect(await listAgenda(test.db, summit.id)).toMatchObject([
      {
        slug: 'panel',
        startsAt: new Date('2026-03-10T15:00:00Z'),
        endsAt: new Date('2026-03-10T16:15:00Z'),
        people: [{ name: 'Connie Yowell', affiliation: 'MacArthur Foundation', part: 'moderator', accountId: null }],
        points: [
          { title: 'Drive own learning', text: 'They choose.', perspective: 'educator', educatorRole: 'teacher' },
          { title: 'Next', text: '', perspective: null, educatorRole: null },
        ],
      },
    ]);
  });

  it('adds, moves and removes rows without JavaScript, and saves nothing meanwhile', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const people = { 'people[0].name': 'Ada', 'people[1].name': 'Brent' };
    const press = async (type: string, payload: object) => {
      const answer = await addSession(posted(convener, slug, { ...filled, ...people, __intent__: JSON.stringify({ type, payload }) }));
      return answer instanceof Response ? 'redirected' : (answer.data.lastResult.initialValue?.people as ({ name?: string } | undefined)[]).map((row) => row?.name);
    };
    expect(await press('insert', { name: 'people', defaultValue: {} })).toEqual(['Ada', 'Brent', undefined]);
    expect(await press('reorder', { name: 'people', from: 1, to: 0 })).toEqual(['Brent', 'Ada']);
    expect(await press('remove', { name: 'people', index: 0 })).toEqual(['Brent']);
    expect(await listAgenda(test.db, summit.id)).toEqual([]);
  });

  it('comes back filled in, with the reason beside its field', async () => {
    const { slug, convener } = await anAgendaSummit(test.db);
    const refused = async (change: Record<string, string>) => addSession(posted(convener, slug, { ...filled, ...change }));
    const back = (error: Record<string, string[]>) => ({ init: { status: 400 }, data: { lastResult: { initialValue: { place: 'Hall' }, error } } });
    expect(await refused({ title: '' })).toMatchObject(back({ title: ['Give the session a title.'] }));
    expect(await refused({ day: '2026-03-12' })).toMatchObject(back({ day: ['Choose one of the days of the summit.'] }));
    expect(await refused({ ends: '10:00' })).toMatchObject(back({ ends: ['The session must end after it begins.'] }));
  });

  it('comes back with what somebody else saved meanwhile, filled in so that sending it again saves it', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel', place: 'Hall', people: [], from: '15:00', until: '16:15' });
    const { mark } = await services.agenda.editAgendaSession(convener, slug, id);
    const save = (change: Record<string, string>) => editSession(posted(convener, slug, { ...filled, mark, ...change }, id));
    await save({ place: 'Room 2', abstract: 'Theirs', 'people[0].name': 'Ada' });
    const answer = await save({ abstract: 'Mine' });
    const fill = { mark: expect.not.stringMatching(mark) as string, place: 'Room 2', abstract: 'Mine', people: [{ name: 'Ada', part: 'speaker', accountId: '' }] };
    expect(answer).toMatchObject({ init: { status: 409 }, data: { lastResult: { initialValue: fill }, meanwhile: { clashes: [{ label: 'Abstract', theirs: 'Theirs', mine: 'Mine' }], taken: [{ label: 'Place' }, { label: 'People' }] } } });
    const newer = (await services.agenda.editAgendaSession(convener, slug, id)).mark;
    expect(locationOf(await save({ place: 'Room 2', abstract: 'Mine', 'people[0].name': 'Ada', mark: newer }))).toBe(`/summits/${slug}/prepare/agenda`);
    expect(await listAgenda(test.db, summit.id)).toMatchObject([{ place: 'Room 2', abstract: 'Mine', people: [{ name: 'Ada' }] }]);
  });

  it('saves an imported session that ends the next day, earlier on the clocks, with its times as they are', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const stored = await aStoredAgendaSession(test.db, summit.id, { title: 'Night watch', people: [], from: '19:00', until: '20:00' });
    const endsAt = new Date(stored.startsAt.getTime() + 19 * 3_600_000);
    await updateAgendaSession(test.db, summit.id, { ...stored, endsAt }, stored.startsAt);
    const { mark, value } = await services.agenda.editAgendaSession(convener, slug, stored.id);
    const form = { ...filled, mark, title: 'The night watch', starts: value.starts, ends: value.ends };
    expect([form.starts, form.ends]).toEqual(['14:00', '09:00']);
    expect(locationOf(await editSession(posted(convener, slug, form, stored.id)))).toBe(`/summits/${slug}/prepare/agenda`);
    expect(await listAgenda(test.db, summit.id)).toMatchObject([{ title: 'The night watch', startsAt: stored.startsAt, endsAt }]);
  });

  it('of a session that somebody removed comes back with every word, to be added again', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel', people: [] });
    const { mark } = await services.agenda.editAgendaSession(convener, slug, id);
    await services.agenda.removeAgendaSession(convener, slug, id, 'Panel');
    const typed = { ...filled, mark, abstract: 'A long evening of writing', 'people[0].name': 'Ada' };
    const answer = await editSession(posted(convener, slug, typed, id));
    const initialValue = { title: 'Panel', abstract: 'A long evening of writing', people: [{ name: 'Ada' }] };
    const sentence = expect.stringContaining('somebody removed it') as string;
    expect(answer).toMatchObject({ init: { status: 409 }, data: { code: 'removed', lastResult: { initialValue, error: { '': [sentence] } } } });
    // Without JavaScript the page is drawn anew, for which its loader must answer too.
    expect(await openSession(posted(convener, slug, {}, id))).toMatchObject({ init: { status: 404 }, data: { isRemoved: true, days: ['2026-03-10', '2026-03-11'] } });
    expect(locationOf(await editSession(posted(convener, slug, { ...typed, intent: 'add-again' }, id)))).toBe(`/summits/${slug}/prepare/agenda`);
    expect(await listAgenda(test.db, summit.id)).toMatchObject([{ title: 'Panel', abstract: 'A long evening of writing', people: [{ name: 'Ada' }] }]);
  });

  it('that saves a clash stays on the page that shows it', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id, { title: 'Earlier', place: 'Hall' });
    await addSession(posted(convener, slug, filled));
    const saved = (await listAgenda(test.db, summit.id)).find(({ title }) => title === 'Panel');
    const { mark } = await services.agenda.editAgendaSession(convener, slug, saved?.id ?? '');
    expect(locationOf(await editSession(posted(convener, slug, { ...filled, mark }, saved?.id)))).toContain(`/summits/${slug}/prepare/agenda/${saved?.id ?? ''}?saved=`);
    expect((await services.agenda.editAgendaSession(convener, slug, saved?.id ?? '')).overlaps).toHaveLength(1);
  });

  it('removes the session once its title is typed', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel' });
    expect(await editSession(posted(convener, slug, { intent: 'remove', confirmedName: 'Pan' }, id))).toMatchObject({ data: { lastResult: { error: { confirmedName: [expect.stringContaining('“Panel”')] } } } });
    await editSession(posted(convener, slug, { intent: 'remove', confirmedName: 'Panel' }, id));
    expect(await listAgenda(test.db, summit.id)).toEqual([]);
  });
});

describe('an overlap', () => {
  it('ends by one press, and a press that comes too late says so', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id, { title: 'One', place: 'Hall' });
    await aStoredAgendaSession(test.db, summit.id, { title: 'Two', place: 'Hall' });
    const { overlaps } = await services.agenda.prepareAgenda(convener, slug);
    const form = { intent: 'move', proposal: overlaps[0]?.proposal?.name ?? '' };
    expect(locationOf(await prepare(posted(convener, slug, form)))).toBe(`/summits/${slug}/prepare/agenda`);
    expect((await services.agenda.prepareAgenda(convener, slug)).overlaps).toEqual([]);
    expect(await prepare(posted(convener, slug, form))).toMatchObject({ init: { status: 409 } });
  });
});

describe('a release', () => {
  it('is made by one press with a note', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id);
    await release(posted(convener, slug, { note: 'Come early.' }));
    expect((await services.agenda.readReleases(convener, slug)).releases).toMatchObject([{ number: 1, note: 'Come early.' }]);
    expect(await release(posted(convener, slug, {}))).toMatchObject({ init: { status: 409 } });
  });
});

describe('a breakout room', () => {
  it('is planned, changed and, by its name, removed by forms', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id: agendaSessionId } = await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts' });
    const planned = async () => (await services.agenda.prepareRooms(convener, slug)).breakouts[0]?.rooms ?? [];
    await rooms(posted(convener, slug, { intent: 'add', agendaSessionId, focus: 'User trust', summary: '', questionId: '' }));
    const roomId = (await planned())[0]?.id ?? '';
    await rooms(posted(convener, slug, { intent: 'change', agendaSessionId, roomId, focus: 'Trust' }));
    expect((await planned()).map(({ focus }) => focus)).toEqual(['Trust']);
    expect(await rooms(posted(convener, slug, { intent: 'add', agendaSessionId, focus: '' }))).toMatchObject({ data: { lastResult: { error: { focus: ['Say what the room works on.'] } } } });
    expect(await rooms(posted(convener, slug, { intent: 'remove', roomId }))).toMatchObject({ data: { lastResult: { error: { confirmedName: [expect.stringContaining('“Trust”')] } } } });
    await rooms(posted(convener, slug, { intent: 'remove', roomId, confirmedName: 'Trust' }));
    expect(await planned()).toEqual([]);
  });

  it('is given what it needs by its form, an empty field being none', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id: agendaSessionId } = await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts' });
    const form = { intent: 'add', agendaSessionId, focus: 'User trust', summary: '', questionId: '', 'prompts[0].title': 'Agreements', 'prompts[0].hint': '', 'prompts[1].title': '', capacity: '12', reserve: '2', language: 'es', meets: 'captions', meetingUrl: '', facilitatorId: '' };
    const planned = async () => (await services.agenda.prepareRooms(convener, slug)).breakouts[0]?.rooms ?? [];
    expect(locationOf(await rooms(posted(convener, slug, form)))).toBe(`/summits/${slug}/prepare/rooms`);
    const given = { prompts: [{ id: 'agreements', title: 'Agreements', hint: '' }], capacity: 12, reserve: 2, language: 'es', meets: ['captions'], meetingUrl: '', facilitatorId: null };
    expect(await planned()).toMatchObject([given]);
    const back = await rooms(posted(convener, slug, { ...form, 'prompts[1].hint': 'Of what?', capacity: '0', meetingUrl: 'http://example.org' }));
    expect(back).toMatchObject({ init: { status: 400 }, data: { lastResult: { error: { 'prompts[1].title': ['Give this prompt a title, or clear the row.'], capacity: ['Enter a number from 1 to 500.'], meetingUrl: [expect.stringContaining('https://')] } } } });
    expect(await planned()).toHaveLength(1);
  });

  it('has its rows of prompts moved, and filled from a template, without JavaScript, and nothing is saved meanwhile', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id: agendaSessionId } = await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts' });
    const form = { intent: 'add', agendaSessionId, focus: 'User trust', capacity: '12', 'prompts[0].title': 'One', 'prompts[1].title': 'Two' };
    const press = async (more: Record<string, string>) => {
      const answer = await rooms(posted(convener, slug, { ...form, ...more }));
      if (answer instanceof Response) return 'redirected';
      const { initialValue, status } = answer.data.lastResult;
      return { ...initialValue, status, prompts: (initialValue?.prompts as { title: string }[]).map(({ title }) => title) };
    };
    const unsaved = { intent: 'add', focus: 'User trust', capacity: '12', status: undefined };
    expect(await press({ __intent__: JSON.stringify({ type: 'reorder', payload: { name: 'prompts', from: 1, to: 0 } }) })).toMatchObject({ ...unsaved, prompts: ['Two', 'One'] });
    expect(await press({ template: 'challenge' })).toMatchObject({ ...unsaved, prompts: expect.arrayContaining(['The challenge', 'Who does what next']) as string[] });
    expect((await services.agenda.prepareRooms(convener, slug)).breakouts[0]?.rooms).toEqual([]);
  });

  it('is chosen by people themselves, or given by who facilitates, by one press', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const { id: agendaSessionId } = await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts' });
    expect(locationOf(await rooms(posted(convener, slug, { intent: 'choice', agendaSessionId, isChoiceOpen: 'false' })))).toBe(`/summits/${slug}/prepare/rooms`);
    expect((await services.agenda.prepareRooms(convener, slug)).breakouts[0]?.isChoiceOpen).toBe(false);
  });
});
