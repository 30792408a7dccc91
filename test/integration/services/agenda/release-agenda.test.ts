import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { updateAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { communities } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { anAgendaSummit, aStoredAgendaSession, type AgendaSummit } from '#test/support/agenda-summit.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const services = (now = TEST_NOW) => testServices(test.db, { now: () => now }).agenda;
const titles = async (actor: Actor, slug: string) => (await services().readAgenda(actor, slug)).days.flatMap(({ sessions }) => sessions.map(({ title }) => title));

/** A summit whose agenda was released once with a panel at 10:00. */
async function aReleasedSummit(): Promise<AgendaSummit & { panel: Awaited<ReturnType<typeof aStoredAgendaSession>> }> {
  const made = await anAgendaSummit(test.db);
  const panel = await aStoredAgendaSession(test.db, made.summit.id, { title: 'Panel', place: 'Hall' });
  await services().releaseAgenda(made.convener, made.slug, '');
  return { ...made, panel };
}

describe('the agenda that is shown', () => {
  it('is the working one to everybody until the first release', async () => {
    const { slug, summit, participant } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id, { title: 'Panel' });
    expect(await titles(visitor, slug)).toEqual(['Panel']);
    expect(await titles(participant, slug)).toEqual(['Panel']);
  });

  it('is the newest release to the public and the working one to a convener, who is told how much is not released', async () => {
    const { slug, summit, convener, participant, panel } = await aReleasedSummit();
    await updateAgendaSession(test.db, summit.id, { ...panel, title: 'Panel, renamed', place: 'Room B' }, TEST_NOW);
    expect(await titles(visitor, slug)).toEqual(['Panel']);
    expect(await titles(participant, slug)).toEqual(['Panel']);
    expect(await titles(convener, slug)).toEqual(['Panel, renamed']);
    expect((await services().readAgenda(convener, slug)).editing).toEqual({ unreleased: 2, overlaps: 0 });
    expect((await services().readAgenda(visitor, slug)).editing).toBeNull();
  });

  it('shows what came of a session at once, since that is no plan', async () => {
    const { slug, summit, convener, panel } = await aReleasedSummit();
    await updateAgendaSession(test.db, summit.id, { ...panel, place: 'Room B', outcome: 'It was said.' }, TEST_NOW);
    const page = await services().readAgendaSession(visitor, slug, panel.slug);
    expect(page.agendaSession).toMatchObject({ place: 'Hall', outcome: [{ kind: 'paragraph' }] });
    expect((await services().readAgenda(convener, slug)).editing?.unreleased).toBe(1);
  });

  it('keeps a session that was removed since, until the next release', async () => {
    const { slug, convener, panel } = await aReleasedSummit();
    await aStoredAgendaSession(test.db, (await anAgendaSummit(test.db)).summit.id);
    await services().removeAgendaSession(convener, slug, panel.id, 'Panel');
    expect(await titles(visitor, slug)).toEqual(['Panel']);
    expect(await titles(convener, slug)).toEqual([]);
  });
});

describe('what is planned after a release', () => {
  it('stays out of the publication: no room tells of a session that is not released', async () => {
    const { slug, summit, convener } = await anAgendaSummit(test.db);
    const { publication } = testServices(test.db);
    const plan = (agendaSessionId: string, focus: string) => services().addRoom(convener, slug, { agendaSessionId, focus, summary: '', questionId: null });
    const first = await aStoredAgendaSession(test.db, summit.id, { title: 'Groups', kind: 'breakouts' });
    await plan(first.id, 'Trust');
    await services().releaseAgenda(convener, slug, '');
    const second = await aStoredAgendaSession(test.db, summit.id, { title: 'More groups', kind: 'breakouts', from: '17:00', until: '18:00' });
    await plan(second.id, 'Money');
    expect(await publication.readBreakout(visitor, slug, 'trust')).toMatchObject({ next: null });
    await expect(publication.readBreakout(visitor, slug, 'money')).rejects.toMatchObject({ kind: 'not-found' });
    expect(await publication.readBreakout(convener, slug, 'trust')).toMatchObject({ next: { slug: 'money' } });
  });

  it('is not where a question is taken up yet, and a released session keeps its title there', async () => {
    const { slug, summit, convener, panel } = await aReleasedSummit();
    const all = testServices(test.db);
    const [community] = await test.db.select({ slug: communities.slug }).from(communities).where(eq(communities.id, summit.communityId));
    const address = { slug: community?.slug ?? '', id: (await all.questions.proposeQuestion(convener, community?.slug ?? '', { text: 'Who pays for it?', background: '' })).id };
    const later = await aStoredAgendaSession(test.db, summit.id, { title: 'Not told yet' });
    await updateAgendaSession(test.db, summit.id, { ...panel, title: 'Panel, renamed', questionIds: [address.id] }, TEST_NOW);
    await updateAgendaSession(test.db, summit.id, { ...later, questionIds: [address.id] }, TEST_NOW);
    const takenUp = async () => (await all.questions.readQuestion(visitor, address)).takenUp.map(({ agendaSessionTitle }) => agendaSessionTitle);
    expect(await takenUp()).toEqual(['Panel']);
    await services().releaseAgenda(convener, slug, '');
    expect((await takenUp()).sort()).toEqual(['Not told yet', 'Panel, renamed']);
  });

  it('shows a question that was merged since as the one it went into', async () => {
    const { slug, summit, convener } = await anAgendaSummit(test.db);
    const all = testServices(test.db);
    const [community] = await test.db.select({ slug: communities.slug }).from(communities).where(eq(communities.id, summit.communityId));
    const of = community?.slug ?? '';
    const [from, into] = [await all.questions.proposeQuestion(convener, of, { text: 'Who pays?', background: '' }), await all.questions.proposeQuestion(convener, of, { text: 'Who pays for it?', background: '' })];
    const panel = await aStoredAgendaSession(test.db, summit.id, { title: 'Panel', questionIds: [from.id] });
    await services().releaseAgenda(convener, slug, '');
    await all.questions.mergeQuestion(convener, { slug: of, id: from.id }, into.id);
    expect((await services().readAgendaSession(visitor, slug, panel.slug)).questions.map(({ id, state }) => [id, state])).toEqual([[into.id, 'open']]);
  });
});

describe('a release', () => {
  it('tells what changed since the one before, and is noticed for a week', async () => {
    const { slug, summit, convener, panel } = await aReleasedSummit();
    await updateAgendaSession(test.db, summit.id, { ...panel, startsAt: new Date('2026-03-10T16:30:00Z'), endsAt: new Date('2026-03-10T17:30:00Z') }, TEST_NOW);
    expect((await services().prepareRelease(convener, slug)).pending.sentences).toEqual(['“Panel” moved from 10:00 to 11:30.']);
    await services().releaseAgenda(convener, slug, 'A late train.');
    expect((await services().readReleases(visitor, slug)).releases).toMatchObject([
      { number: 2, note: 'A late train.', sentences: ['“Panel” moved from 10:00 to 11:30.'] },
      { number: 1, sentences: [] },
    ]);
    expect((await services().readAgenda(visitor, slug)).notice).toMatchObject({ number: 2, sentences: ['“Panel” moved from 10:00 to 11:30.'], more: 0 });
    const aWeekOn = new Date(TEST_NOW.getTime() + 7 * DAY_MS + 1);
    expect((await services(aWeekOn).readAgenda(visitor, slug)).notice).toBeNull();
  });

  it('is refused when it would say nothing else, and while there is no session', async () => {
    const { slug, convener } = await aReleasedSummit();
    await expect(services().releaseAgenda(convener, slug, '')).rejects.toMatchObject({ code: 'nothing-changed' });
    const empty = await anAgendaSummit(test.db);
    await expect(services().releaseAgenda(empty.convener, empty.slug, '')).rejects.toMatchObject({ code: 'empty-agenda' });
  });

  it('has a number of its own when two conveners release at once', async () => {
    const { slug, summit, convener } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id);
    const both = await Promise.allSettled([services().releaseAgenda(convener, slug, ''), services().releaseAgenda(convener, slug, '')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await services().readReleases(visitor, slug)).releases.map(({ number }) => number)).toEqual([1]);
  });
});

describe('the lobby', () => {
  it('tells participants what changed with the newest release', async () => {
    const { slug, summit, convener, participant, panel } = await aReleasedSummit();
    expect((await testServices(test.db).joining.readLobby(participant, slug)).release).toBeNull();
    await updateAgendaSession(test.db, summit.id, { ...panel, place: 'Room B' }, TEST_NOW);
    await services().releaseAgenda(convener, slug, '');
    expect((await testServices(test.db).joining.readLobby(participant, slug)).release).toMatchObject({ number: 2, sentences: ['“Panel” moved from Hall to Room B.'] });
  });
});
