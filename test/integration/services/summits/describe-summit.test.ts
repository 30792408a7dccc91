import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { getSummitBySlug } from '#db/repositories/summits.ts';
import type { Person } from '#domain/actor.ts';
import type { SummitDescription } from '#domain/summit.ts';
import { zonedDate, zonedTime } from '#domain/time-zone.ts';
import { aCommunity, aMember } from '#test/support/builders.ts';
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

/** A two-day summit in Chicago that begins the Friday before the clocks go forward. */
async function aTwoDaySummit() {
  const services = testServices(database.db);
  const { slug } = await services.summits.createSummit(convener, { communityId, templateId: 'two-days', title: 'A summit to move', startsOn: '2026-03-06', timeZone: 'America/Chicago', place: 'Here' });
  const before = await services.summits.readDescription(convener, slug);
  const describe = (change: Partial<SummitDescription>, mark = before.mark) => services.summits.describeSummit(convener, slug, { movesAgenda: false, ...before, ...change }, mark);
  const times = async (zone: string) =>
    (await listAgenda(database.db, (await getSummitBySlug(database.db, slug)).id)).map(({ startsAt }) => `${zonedDate(startsAt, zone)} ${zonedTime(startsAt, zone)}`);
  return { slug, before, describe, times };
}

describe('the description of a summit', () => {
  it('is kept as written, and its address stays', async () => {
    const { slug, describe } = await aTwoDaySummit();
    await describe({ title: 'Another title', tagline: 'Why it matters', overview: '# Markdown', host: 'We', place: 'Hall 2', language: 'es' });
    expect(await getSummitBySlug(database.db, slug)).toMatchObject({ slug, title: 'Another title', tagline: 'Why it matters', overview: '# Markdown', host: 'We', place: 'Hall 2', language: 'es' });
  });

  it('names a licence and how the page was made only when a convener says so', async () => {
    const { slug, before, describe } = await aTwoDaySummit();
    expect(before).toMatchObject({ licence: '', colophon: '' });
    await describe({ licence: 'CC BY-SA 4.0', colophon: 'Written from our minutes.' });
    expect((await testServices(database.db).publication.readPublication(convener, slug)).summit).toMatchObject({ licence: 'CC BY-SA 4.0', colophon: 'Written from our minutes.' });
  });
});

describe('two conveners who write one description', () => {
  it('never lose a word: who saves second sees what both changed, keeps their own in the form, and may then save', async () => {
    const { slug, before, describe } = await aTwoDaySummit();
    await describe({ title: 'Their title', place: 'Hall 2' });
    const refused = describe({ title: 'My title', host: 'We' });
    await expect(refused).rejects.toMatchObject({ code: 'changed-meanwhile', meanwhile: { clashes: [{ label: 'Title', theirs: 'Their title', mine: 'My title' }], taken: [{ label: 'Place', theirs: 'Hall 2' }], fill: { place: 'Hall 2' } } });
    expect(await getSummitBySlug(database.db, slug)).toMatchObject({ title: 'Their title', host: '' });
    const { mark } = await testServices(database.db).summits.readDescription(convener, slug);
    expect(mark).not.toBe(before.mark);
    await describe({ title: 'My title', place: 'Hall 2', host: 'We' }, mark);
    expect(await getSummitBySlug(database.db, slug)).toMatchObject({ title: 'My title', place: 'Hall 2', host: 'We' });
  });
});

describe('changing the dates of a summit', () => {
  it('is refused when sessions would lie outside, naming them and by how many days they can all be moved', async () => {
    const { slug, describe } = await aTwoDaySummit();
    const refusal = describe({ startsOn: '2026-03-13', endsOn: '2026-03-14' });
    await expect(refusal).rejects.toMatchObject({ kind: 'conflict', code: 'agenda-can-move', field: 'movesAgenda' });
    await expect(refusal).rejects.toThrow('14 sessions would lie outside these days: “Welcome”, “Promises and practices”, “Break” and 11 more. Tick “Move all sessions” to bring them along by 7 days');
    expect((await getSummitBySlug(database.db, slug)).startsOn).toBe('2026-03-06');
  });

  it('moves all sessions along when asked, at the same times on the clocks though the clocks changed', async () => {
    const { describe, times } = await aTwoDaySummit();
    expect(await describe({ startsOn: '2026-03-13', endsOn: '2026-03-14', movesAgenda: true })).toMatchObject({ movedBy: 7, agendaSessionCount: 14 });
    const moved = await times('America/Chicago');
    expect(moved[0]).toBe('2026-03-13 09:00');
    expect(moved.at(-1)).toBe('2026-03-14 14:45');
  });

  it('is refused without the offer to move when moving would not help', async () => {
    const { describe } = await aTwoDaySummit();
    const refusal = describe({ startsOn: '2026-03-13', endsOn: '2026-03-13', movesAgenda: true });
    await expect(refusal).rejects.toMatchObject({ code: 'agenda-outside', field: 'endsOn' });
    await expect(refusal).rejects.toThrow('7 sessions would lie outside');
  });

  it('to fewer days is refused while sessions stand on the others', async () => {
    const { describe } = await aTwoDaySummit();
    await expect(describe({ endsOn: '2026-03-06' })).rejects.toMatchObject({ code: 'agenda-outside', field: 'endsOn' });
  });

  it('to more days needs nothing to move', async () => {
    const { describe, times } = await aTwoDaySummit();
    const before = await times('America/Chicago');
    expect(await describe({ startsOn: '2026-03-05', endsOn: '2026-03-08' })).toMatchObject({ movedBy: 0, rezoned: false });
    expect(await times('America/Chicago')).toEqual(before);
  });
});

describe('putting the zone of a summit right', () => {
  it('keeps the times of its sessions on the clocks', async () => {
    const { describe, times } = await aTwoDaySummit();
    const before = await times('America/Chicago');
    expect(await describe({ timeZone: 'Asia/Kolkata' })).toMatchObject({ rezoned: true });
    expect(await times('Asia/Kolkata')).toEqual(before);
  });
});
