import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaSessionRuns, polls, pollVotes } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { entriesOf, type Entries } from '#domain/live/entries.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { indexFacts } from '#domain/live/live-index.ts';
import { noTalk } from '#domain/live/live-facts.ts';
import type { BoardEntries, NowEntries } from '#domain/live/views/entry-types.ts';
import { viewOf } from '#domain/live/views/view-of.ts';
import { loadSummitFacts } from '#server/services/live/load-facts.ts';
import { loadPanel } from '#server/services/live/panel/load-panel.ts';
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

/** A panel that runs, with who hosts it and two who listen. */
async function aPanel() {
  const made = await anAgendaSummit(test.db);
  const { id: agendaSessionId } = await aStoredAgendaSession(test.db, made.summit.id, { kind: 'panel' });
  await test.db.insert(agendaSessionRuns).values({ agendaSessionId, summitId: made.summit.id, startedAt: TEST_NOW, endsAt: new Date(TEST_NOW.getTime() + 3_600_000) });
  const host = await aParticipant(test.db, made.summit.id, 'facilitator');
  const other = await aParticipant(test.db, made.summit.id);
  const act = (actor: Person, asked: LiveAct) => services.live.act(actor, made.slug, asked);
  const view = async <Shown extends Entries>(channel: string): Promise<Shown> => {
    const [facts, panel] = await Promise.all([loadSummitFacts(test.db, made.summit.id), loadPanel(test.db, made.summit.id)]);
    const state = { live: indexFacts(facts), talkIn: () => noTalk, panel, deliberations: [], roster: { isOnline: () => false, isInRoom: () => false, inRoom: () => [] }, activityIn: () => null, wallTexts: [], suggestions: new Map() };
    return viewOf(state, channel, TEST_NOW.getTime()) as Shown;
  };
  const now = () => view<NowEntries>('now');
  const board = () => view<BoardEntries>('board');
  const ask = async (actor: Person, shownAs: 'named' | 'perspective' | 'anonymous' = 'named') => {
    const text = `Who pays? ${Math.random()}`;
    await act(actor, { kind: 'ask-panel', agendaSessionId, text, shownAs });
    return entriesOf(await board(), 'question').find((question) => question.text === text)?.id ?? '';
  };
  const startPoll = async (given: Partial<Extract<LiveAct, { kind: 'start-poll' }>> = {}) => {
    await act(host, { kind: 'start-poll', agendaSessionId, question: 'What first?', pollKind: 'choice', choices: ['Video', 'Essay', 'Visit'], isAnonymous: false, ...given });
    return entriesOf(await board(), 'poll').find(({ state }) => state === 'open')?.id ?? '';
  };
  return { ...made, agendaSessionId, host, other, act, view, now, board, ask, startPoll };
}

describe('a question from the floor', () => {
  it('is shown as its asker chose, and is wanted by them', async () => {
    const { participant, act, agendaSessionId, host, ask, now } = await aPanel();
    await act(host, { kind: 'take-anonymous', agendaSessionId, isTaken: true });
    const ids = [await ask(participant, 'named'), await ask(participant, 'perspective'), await ask(participant, 'anonymous')];
    const shown = entriesOf(await now(), 'question');
    expect(ids.map((id) => shown.find((question) => question.id === id)).map((question) => [question?.name, question?.speaksAs, question?.wanted])).toEqual([
      [participant.name, 'teacher', 1],
      [null, 'teacher', 1],
      [null, null, 1],
    ]);
    expect(JSON.stringify(shown)).not.toContain(participant.accountId);
  });

  it('is refused without name or perspective where that is not taken, until who facilitates says so, which nobody else may', async () => {
    const { participant, act, agendaSessionId, host, now } = await aPanel();
    const asked = { kind: 'ask-panel', agendaSessionId, text: 'Who pays?', shownAs: 'anonymous' } as const;
    await expect(act(participant, asked)).rejects.toMatchObject({ kind: 'invalid', code: 'not-anonymous', field: 'shownAs' });
    await expect(act(participant, { kind: 'take-anonymous', agendaSessionId, isTaken: true })).rejects.toMatchObject({ kind: 'forbidden' });
    await act(host, { kind: 'take-anonymous', agendaSessionId, isTaken: true });
    expect((await now()).agenda[0]?.takesAnonymous).toBe(true);
    await act(participant, asked);
    await act(host, { kind: 'take-anonymous', agendaSessionId, isTaken: false });
    await expect(act(participant, asked)).rejects.toMatchObject({ code: 'not-anonymous' });
  });

  it('goes to no session in which people are apart', async () => {
    const { participant, act, summit } = await aPanel();
    const { id } = await aStoredAgendaSession(test.db, summit.id, { kind: 'breakouts', slug: 'rooms' });
    await expect(act(participant, { kind: 'ask-panel', agendaSessionId: id, text: 'Who pays?', shownAs: 'named' })).rejects.toMatchObject({ code: 'no-floor' });
  });

  it('is answered, put aside, taken up again and hidden by who facilitates, and by nobody else', async () => {
    const { participant, other, host, act, ask, now, board } = await aPanel();
    const id = await ask(participant);
    const asSeen = async () => entriesOf(await now(), 'question').find((question) => question.id === id);
    await act(host, { kind: 'answer-panel', questionId: id, answer: 'The state.' });
    expect(await asSeen()).toMatchObject({ state: 'answered', answer: 'The state.' });
    await expect(act(other, { kind: 'want-answer', questionId: id, isWanted: true })).rejects.toMatchObject({ code: 'settled' });
    await act(host, { kind: 'retake-panel', questionId: id });
    await act(other, { kind: 'want-answer', questionId: id, isWanted: true });
    await act(other, { kind: 'want-answer', questionId: id, isWanted: true });
    expect(await asSeen()).toMatchObject({ state: 'asked', wanted: 2 });
    await act(host, { kind: 'park-panel', questionId: id });
    expect(await asSeen()).toMatchObject({ state: 'parked' });
    await act(host, { kind: 'hide-panel', questionId: id, isHidden: true });
    expect(await asSeen()).toBeUndefined();
    expect(entriesOf(await board(), 'question')).toMatchObject([{ id, isHidden: true }]);
    for (const kind of ['answer-panel', 'park-panel', 'retake-panel'] as const) await expect(act(participant, { kind, questionId: id, answer: '' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('a poll', () => {
  it('needs two choices that differ where it asks for choices, and is one at a time', async () => {
    const { startPoll } = await aPanel();
    await expect(startPoll({ choices: ['Video'] })).rejects.toMatchObject({ code: 'few-choices' });
    await expect(startPoll({ choices: ['Video', 'Video'] })).rejects.toMatchObject({ code: 'same-choice' });
    await startPoll({ pollKind: 'words', choices: ['left over', 'left over'] });
    await expect(startPoll()).rejects.toMatchObject({ kind: 'conflict', code: 'poll-open' });
  });

  it.each([
    ['choice', { kind: 'choice', choice: 3 }],
    ['choice', { kind: 'scale', value: 1 }],
    ['scale', { kind: 'words', words: 'many' }],
    ['ranking', { kind: 'ranking', order: [0, 1] }],
    ['ranking', { kind: 'ranking', order: [0, 1, 1] }],
    ['ranking', { kind: 'ranking', order: [0, 1, 3] }],
  ] as const)('of the kind %s takes no %o', async (pollKind, answer) => {
    const { participant, act, startPoll } = await aPanel();
    const pollId = await startPoll({ pollKind });
    await expect(act(participant, { kind: 'vote', pollId, answer: structuredClone(answer) as Extract<LiveAct, { kind: 'vote' }>['answer'] })).rejects.toMatchObject({ kind: 'invalid', code: 'no-answer' });
  });

  it('counts two people who answer at once, and one who answers again once', async () => {
    const { participant, other, act, startPoll, board } = await aPanel();
    const pollId = await startPoll();
    const answer = (actor: Person, choice: number) => act(actor, { kind: 'vote', pollId, answer: { kind: 'choice', choice } });
    await Promise.all([answer(participant, 0), answer(other, 2), answer(participant, 0)]);
    await answer(participant, 1);
    expect(entriesOf(await board(), 'poll')[0]).toMatchObject({ votes: 2, result: [{ count: 0 }, { label: 'Essay', count: 1 }, { label: 'Visit', count: 1 }] });
  });

  it('takes no answer once it is closed, and keeps what was answered', async () => {
    const { participant, other, host, act, startPoll, board } = await aPanel();
    const pollId = await startPoll();
    await act(participant, { kind: 'vote', pollId, answer: { kind: 'choice', choice: 0 } });
    await act(host, { kind: 'close-poll', pollId });
    await expect(act(other, { kind: 'vote', pollId, answer: { kind: 'choice', choice: 0 } })).rejects.toMatchObject({ kind: 'conflict', code: 'poll-closed' });
    expect(entriesOf(await board(), 'poll')[0]).toMatchObject({ state: 'closed', votes: 1 });
    await startPoll();
  });

  it('tells its result to everybody only while its host shows it', async () => {
    const { participant, host, act, startPoll, now, view } = await aPanel();
    const pollId = await startPoll();
    await act(participant, { kind: 'vote', pollId, answer: { kind: 'choice', choice: 0 } });
    const results = async () => [entriesOf(await now(), 'poll')[0]?.result, entriesOf(await view<NowEntries>('screen'), 'poll')[0]?.result].map((result) => result?.[0]?.count ?? null);
    expect(await results()).toEqual([null, null]);
    await act(host, { kind: 'show-poll', pollId, isShown: true });
    expect(await results()).toEqual([1, 1]);
    await act(host, { kind: 'show-poll', pollId, isShown: false });
    expect(await results()).toEqual([null, null]);
  });

  it('of another summit is not there', async () => {
    const [one, other] = [await aPanel(), await aPanel()];
    const pollId = await one.startPoll();
    await expect(other.act(other.host, { kind: 'close-poll', pollId })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(other.act(other.participant, { kind: 'vote', pollId, answer: { kind: 'choice', choice: 0 } })).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('who answered what', () => {
  const SAID = 'a word that one person alone gave';
  const vote = (pollId: string): LiveAct => ({ kind: 'vote', pollId, answer: { kind: 'words', words: SAID } });

  it('is told nobody of an anonymous poll: no entry holds both an account, or a name, and an answer', async () => {
    const { participant, host, act, startPoll, view, slug } = await aPanel();
    const pollId = await startPoll({ pollKind: 'words', choices: [], isAnonymous: true });
    await act(participant, vote(pollId));
    await act(host, { kind: 'close-poll', pollId });
    await act(host, { kind: 'show-poll', pollId, isShown: true });
    for (const channel of ['board', 'now', 'screen', `me:${host.accountId}`]) {
      const entries = await view(channel);
      expect(Object.keys(entries).filter((name) => name.startsWith('answer:'))).toEqual([]);
      const withAnswer = Object.entries(entries).filter(([name, entry]) => JSON.stringify([name, entry]).includes(SAID));
      expect(withAnswer.map(([name]) => name), channel).toEqual(channel.startsWith('me:') ? [] : [`poll:${pollId}`]);
      expect(JSON.stringify(withAnswer)).not.toMatch(new RegExp(`${participant.accountId}|${participant.name}`));
    }
    const told = JSON.stringify(await services.publication.readPublication(host, slug));
    expect(told).not.toContain(participant.accountId);
  });

  it('is not counted for anybody while an anonymous poll is open, so that no answer is known by when it came', async () => {
    const { participant, host, act, startPoll, board } = await aPanel();
    const pollId = await startPoll({ isAnonymous: true });
    await act(participant, { kind: 'vote', pollId, answer: { kind: 'choice', choice: 1 } });
    expect(entriesOf(await board(), 'poll')).toMatchObject([{ votes: 1, result: null }]);
    await expect(act(host, { kind: 'show-poll', pollId, isShown: true })).rejects.toMatchObject({ kind: 'conflict', code: 'poll-open' });
    await act(host, { kind: 'close-poll', pollId });
    expect(entriesOf(await board(), 'poll')).toMatchObject([{ votes: 1, result: [{ count: 0 }, { count: 1 }, { count: 0 }] }]);
  });

  it('is nowhere in the database once an anonymous poll is closed, neither by account nor by when, and the result stays', async () => {
    const { participant, other, host, act, startPoll, board, view } = await aPanel();
    const pollId = await startPoll({ isAnonymous: true });
    await act(participant, { kind: 'vote', pollId, answer: { kind: 'choice', choice: 2 } });
    await act(other, { kind: 'vote', pollId, answer: { kind: 'choice', choice: 0 } });
    await Promise.all([act(host, { kind: 'close-poll', pollId }), act(host, { kind: 'close-poll', pollId })]);
    expect(await test.db.$count(pollVotes, eq(pollVotes.pollId, pollId))).toBe(0);
    const [kept] = await test.db.select({ answers: polls.keptAnswers }).from(polls).where(eq(polls.id, pollId));
    expect(kept?.answers).toEqual([{ kind: 'choice', choice: 0 }, { kind: 'choice', choice: 2 }]);
    expect(entriesOf(await board(), 'poll')).toMatchObject([{ state: 'closed', votes: 2, result: [{ count: 1 }, { count: 0 }, { count: 1 }] }]);
    expect(await view(`me:${participant.accountId}`)).toMatchObject({ me: { answers: {} } });
  });

  it('is kept of a poll that was not anonymous, also once it is closed', async () => {
    const { participant, host, act, startPoll, board } = await aPanel();
    const pollId = await startPoll({ isAnonymous: false });
    await act(participant, { kind: 'vote', pollId, answer: { kind: 'choice', choice: 1 } });
    await act(host, { kind: 'close-poll', pollId });
    expect(entriesOf(await board(), 'answer')).toMatchObject([{ pollId, name: participant.name, answer: { kind: 'choice', choice: 1 } }]);
  });

  it('is told who hosts of a poll that said so, and nobody else', async () => {
    const { participant, act, startPoll, now, board, view } = await aPanel();
    const pollId = await startPoll({ pollKind: 'words', choices: [], isAnonymous: false });
    await act(participant, vote(pollId));
    expect(entriesOf(await board(), 'answer')).toEqual([{ pollId, name: participant.name, speaksAs: 'teacher', answer: { kind: 'words', words: SAID } }]);
    for (const entries of [await now(), await view('screen')]) expect(JSON.stringify(entries)).not.toContain(SAID);
    expect(await view<{ me: { answers: unknown } }>(`me:${participant.accountId}`)).toMatchObject({ me: { answers: { [pollId]: { words: SAID } } } });
  });
});
