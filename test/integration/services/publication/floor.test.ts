import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, agendaSessionRuns, participations, summits } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import type { AgendaSessionKind } from '#domain/agenda/agenda-session.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { loadPanel } from '#server/services/live/panel/load-panel.ts';
import { anAgendaSummit, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aParticipant, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** A session that runs, with what may be done in it; `end` is its end. */
async function aRunningFloor(kind: AgendaSessionKind = 'panel') {
  const services = testServices(test.db);
  const made = await anAgendaSummit(test.db);
  const { id: agendaSessionId, slug: agendaSessionSlug } = await aStoredAgendaSession(test.db, made.summit.id, { kind });
  await test.db.insert(agendaSessionRuns).values({ agendaSessionId, summitId: made.summit.id, startedAt: TEST_NOW, endsAt: new Date(TEST_NOW.getTime() + 3_600_000) });
  const host = await aParticipant(test.db, made.summit.id, 'facilitator');
  const act = (asked: LiveAct, actor: Person = host) => services.live.act(actor, made.slug, asked);
  await act({ kind: 'take-anonymous', agendaSessionId, isTaken: true });
  const ask = async (text: string, shownAs: Attribution, actor = made.participant) => {
    await act({ kind: 'ask-panel', agendaSessionId, text, shownAs }, actor);
    return (await loadPanel(test.db, made.summit.id)).questions.find((question) => question.text === text)?.id ?? '';
  };
  const end = () => act({ kind: 'end-session', agendaSessionId });
  const onItsPage = async () => (await services.agenda.readAgendaSession(visitor, made.slug, agendaSessionSlug)).floor;
  const onTheSummitsPage = async () => (await services.publication.readPublication(visitor, made.slug)).parts[0]?.floor;
  /** Among whom a teacher is who is shown by perspective. */
  const moreTeachers = () => Promise.all([1, 2, 3].map(async () => aParticipant(test.db, made.summit.id, 'participant', await aPerson(test.db, { attribution: 'perspective' }))));
  return { ...made, services, moreTeachers, agendaSessionId, host, act, ask, end, onItsPage, onTheSummitsPage };
}

describe('what came from the floor', () => {
  it('is published once the session was held, on its page and on that of the summit', async () => {
    const { ask, act, end, onItsPage, onTheSummitsPage } = await aRunningFloor();
    const answered = await ask('Who pays?', 'named');
    await ask('What of small districts?', 'named');
    await act({ kind: 'answer-panel', questionId: answered, answer: 'The state, for two years.' });
    expect((await onItsPage()).questions).toEqual([]);
    await end();
    for (const floor of [await onItsPage(), await onTheSummitsPage()]) {
      expect(floor?.questions).toMatchObject([
        { text: 'Who pays?', state: 'answered', answer: 'The state, for two years.', wanted: 1 },
        { text: 'What of small districts?', state: 'asked', answer: '' },
      ]);
    }
  });

  it('names who asked only where they said so, and tells the perspective only where they let it be seen', async () => {
    const { ask, end, onItsPage, onTheSummitsPage, participant, moreTeachers } = await aRunningFloor();
    await moreTeachers();
    await ask('With my name', 'named');
    await ask('With my perspective', 'perspective');
    await ask('With neither', 'anonymous');
    await end();
    const shown = new Map((await onItsPage()).questions.map(({ text, name, speaksAs }) => [text, [name, speaksAs]]));
    expect(Object.fromEntries(shown)).toEqual({ 'With my name': [participant.name, 'teacher'], 'With my perspective': [null, 'teacher'], 'With neither': [null, null] });
    expect(JSON.stringify(await onTheSummitsPage())).not.toContain(participant.accountId);
  });

  it('shows no more of who asked than their profile allows by now', async () => {
    const { ask, end, onItsPage, participant, moreTeachers } = await aRunningFloor();
    await moreTeachers();
    await ask('With my name', 'named');
    await end();
    await test.db.update(accounts).set({ attribution: 'perspective' }).where(eq(accounts.id, participant.accountId));
    expect((await onItsPage()).questions).toMatchObject([{ name: null, speaksAs: 'teacher' }]);
    await test.db.update(accounts).set({ attribution: 'anonymous' }).where(eq(accounts.id, participant.accountId));
    expect((await onItsPage()).questions).toMatchObject([{ name: null, speaksAs: null }]);
  });

  it('shows no more of who asked than their summit and what they chose for it allow', async () => {
    const { ask, end, onItsPage, participant, summit, moreTeachers } = await aRunningFloor();
    await moreTeachers();
    await ask('With my name', 'named');
    await end();
    await test.db.update(summits).set({ attribution: 'perspective' }).where(eq(summits.id, summit.id));
    expect((await onItsPage()).questions).toMatchObject([{ name: null, speaksAs: 'teacher' }]);
    await test.db.update(participations).set({ attribution: 'named' }).where(eq(participations.accountId, participant.accountId));
    expect((await onItsPage()).questions).toMatchObject([{ name: participant.name }]);
    await test.db.update(summits).set({ mayChooseAttribution: false }).where(eq(summits.id, summit.id));
    expect((await onItsPage()).questions).toMatchObject([{ name: null, speaksAs: 'teacher' }]);
    await test.db.update(participations).set({ attribution: 'anonymous' }).where(eq(participations.accountId, participant.accountId));
    expect((await onItsPage()).questions).toMatchObject([{ name: null, speaksAs: null }]);
  });

  it('tells no perspective of which fewer than three are shown by it: of three teachers of whom two are named the third is nobody, on every page', async () => {
    const { ask, end, onItsPage, onTheSummitsPage, summit, participant } = await aRunningFloor();
    const [ben, cyd] = [await aParticipant(test.db, summit.id), await aParticipant(test.db, summit.id)];
    await ask('With my perspective', 'perspective');
    for (const named of [ben, cyd]) await ask(`By ${named.name}`, 'named', named);
    await end();
    const third = async () => [await onItsPage(), await onTheSummitsPage()].map((floor) => floor?.questions.find(({ text }) => text === 'With my perspective')?.speaksAs);
    expect(await third()).toEqual([null, null]);
    await test.db.update(accounts).set({ attribution: 'perspective' }).where(inArray(accounts.id, [participant, ben, cyd].map(({ accountId }) => accountId)));
    expect(await third()).toEqual(['teacher', 'teacher']);
  });

  it('counts among those who are shown by perspective who asked so although they are named elsewhere', async () => {
    const { ask, end, onItsPage, onTheSummitsPage, summit } = await aRunningFloor();
    await ask('The first', 'perspective');
    for (const text of ['The second', 'The third']) await ask(text, 'perspective', await aParticipant(test.db, summit.id));
    await end();
    for (const floor of [await onItsPage(), await onTheSummitsPage()]) expect(floor?.questions.map(({ name, speaksAs }) => [name, speaksAs])).toEqual([[null, 'teacher'], [null, 'teacher'], [null, 'teacher']]);
  });

  it('leaves hidden questions out', async () => {
    const { ask, act, end, onItsPage } = await aRunningFloor();
    await act({ kind: 'hide-panel', questionId: await ask('Not for here', 'named'), isHidden: true });
    await end();
    expect((await onItsPage()).questions).toEqual([]);
  });

  it('holds the counts of polls whose result is shown, and nothing of others or of who answered', async () => {
    const { act, end, agendaSessionId, summit, participant, onItsPage, onTheSummitsPage, ask } = await aRunningFloor();
    await ask('So that there is a part', 'anonymous');
    for (const question of ['Shown', 'Kept back']) {
      await act({ kind: 'start-poll', agendaSessionId, question, pollKind: 'choice', choices: ['Yes', 'No'], isAnonymous: false });
      const pollId = (await loadPanel(test.db, summit.id)).polls.find((poll) => poll.question === question)?.id ?? '';
      await act({ kind: 'vote', pollId, answer: { kind: 'choice', choice: 1 } }, participant);
      if (question === 'Shown') await act({ kind: 'show-poll', pollId, isShown: true });
      await act({ kind: 'close-poll', pollId });
    }
    await end();
    expect((await onItsPage()).polls).toMatchObject([{ question: 'Shown', votes: 1, result: [{ label: 'Yes', count: 0 }, { label: 'No', count: 1 }] }]);
    expect(JSON.stringify(await onTheSummitsPage())).not.toMatch(new RegExp(`Kept back|${participant.accountId}|${participant.name}`));
  });

  it('gives a plenary of which nothing else was written a page that the agenda leads to', async () => {
    const { services, slug, ask, end } = await aRunningFloor('plenary');
    await ask('What now?', 'named');
    await end();
    const { days } = await services.publication.readPublication(visitor, slug);
    expect(days[0]?.lines[0]).toMatchObject({ kind: 'plenary', hasPage: true });
  });
});
