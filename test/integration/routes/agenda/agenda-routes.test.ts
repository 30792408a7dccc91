import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as calendar } from '#app/routes/summits.calendar/route.tsx';
import { loader as agenda } from '#app/routes/summits.agenda/route.tsx';
import { action as star, loader as mine } from '#app/routes/summits.mine/route.tsx';
import { loader as ownCalendar } from '#app/routes/summits.mine-calendar/route.tsx';
import { loader as schedule } from '#app/routes/summits.schedule/route.tsx';
import { type Actor, visitor } from '#domain/actor.ts';
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

const asked = (actor: Actor, slug: string, address: string, form?: Record<string, string>) => ({
  request: new Request(new URL(address, TEST_ORIGIN), form && { method: 'POST', body: new URLSearchParams(form) }),
  params: { slug },
  context: asActor(services, actor).context,
});
const titlesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
const thrownBy = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'nothing was thrown', (thrown: unknown) => thrown);

describe('the calendar of a summit', () => {
  it('is iCalendar that other programs read, to save under the summit’s name', async () => {
    const { slug, summit } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id, { title: 'Panel; with “quotes”' });
    const response = await calendar(asked(visitor, slug, `/summits/${slug}/calendar.ics`));
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${slug}.ics"`);
    expect(titlesIn(await response.text())).toEqual(['Panel; with “quotes”']);
  });

  it('is not found while the summit is a draft', async () => {
    const { slug } = await anAgendaSummit(test.db, { state: 'draft' });
    expect(await thrownBy(calendar(asked(visitor, slug, '/')))).toMatchObject({ init: { status: 404 } });
  });
});

describe('a star', () => {
  it('without JavaScript comes back to the page it was pressed on', async () => {
    const { slug, summit, participant } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel' });
    const then = `/summits/${slug}/agenda?view=grid`;
    const response = await star(asked(participant, slug, `/summits/${slug}/mine`, { intent: 'star', agendaSessionId: id, isStarred: 'yes', then }));
    expect(response?.headers.get('Location')).toBe(then);
    expect((await agenda(asked(participant, slug, '/'))).days[0]?.sessions[0]?.isStarred).toBe(true);
  });

  it('leads to no other site', async () => {
    const { slug, summit, participant } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id);
    const response = await star(asked(participant, slug, '/', { intent: 'star', agendaSessionId: id, isStarred: 'yes', then: '//evil.example' }));
    expect(response?.headers.get('Location')).toBe(`/summits/${slug}/mine`);
  });

  it('of a visitor asks them to sign in first', async () => {
    const { slug, summit } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id);
    const thrown = await thrownBy(star(asked(visitor, slug, `/summits/${slug}/mine`, { intent: 'star', agendaSessionId: id, isStarred: 'yes' })));
    expect(thrown).toMatchObject({ status: 302 });
  });

  it('reaches the personal calendar, which no cache keeps', async () => {
    const { slug, summit, participant } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel' });
    await aStoredAgendaSession(test.db, summit.id, { title: 'Another' });
    await star(asked(participant, slug, '/', { intent: 'star', agendaSessionId: id, isStarred: 'yes' }));
    const { calendarUrl } = await mine(asked(participant, slug, '/'));
    const response = await ownCalendar(asked(visitor, slug, calendarUrl));
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(titlesIn(await response.text())).toEqual(['Panel']);
    expect(await thrownBy(ownCalendar(asked(visitor, slug, calendarUrl.slice(0, -2))))).toMatchObject({ init: { status: 404 } });
  });
});

describe('the address of a personal calendar', () => {
  it('is renewed by one press, and the page says so', async () => {
    const { slug, participant } = await anAgendaSummit(test.db);
    const before = (await mine(asked(participant, slug, '/'))).calendarUrl;
    const response = await star(asked(participant, slug, `/summits/${slug}/mine`, { intent: 'renew-calendar' }));
    expect([response?.status, response?.headers.get('Location')]).toEqual([302, `/summits/${slug}/mine#calendar`]);
    expect((await mine(asked(participant, slug, '/'))).calendarUrl).not.toBe(before);
    expect(await thrownBy(ownCalendar(asked(visitor, slug, before)))).toMatchObject({ init: { status: 404 } });
  });
});

describe('the schedule in JSON', () => {
  it('is what the public sees, with addresses of this site', async () => {
    const { slug, summit } = await anAgendaSummit(test.db);
    const { slug: agendaSessionSlug } = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel', place: 'Hall' });
    const response = await schedule(asked(visitor, slug, '/'));
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toContain(`${TEST_ORIGIN}/summits/${slug}/sessions/${agendaSessionSlug}`);
  });
});
