import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { insertSources, listSources } from '#db/repositories/reports.ts';
import { reportVersions, summits } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { aRoomDraft, type RoomDraft } from '#test/support/room-draft.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const own = async ({ services, slug }: RoomDraft, actor: Actor) => (await services.approving.readOwnWords(actor, slug)).words;
const recommend = ({ services, slug, convener }: RoomDraft, text: string, sourceId: string | undefined) =>
  services.recommending.changeRecommendations(convener, slug, { intent: 'add', text, ownerId: null, dueOn: null, sourceId: sourceId ?? null });
const answerForRoom = async ({ services, slug }: RoomDraft, actor: Actor, roomId: string, decision: 'approve' | 'change') => {
  const room = (await services.approving.readOwnWords(actor, slug)).rooms.find(({ id }) => id === roomId);
  await services.approving.answer(actor, slug, { intent: 'room', roomId, seen: room?.seen ?? '', decision, note: decision === 'change' ? 'Say it as we did.' : '' });
};
async function publish({ services, slug, convener, summit }: RoomDraft) {
  await db.update(summits).set({ state: 'published' }).where(eq(summits.id, summit.id));
  const { versionId } = await services.reports.publishReport(convener, slug, { note: '' });
  const [version] = await db.select().from(reportVersions).where(eq(reportVersions.id, versionId));
  return publishedReportSchema.parse(JSON.parse(version?.content ?? ''));
}
const published = async (draft: RoomDraft) => {
  const { blocks, recommendations } = await publish(draft);
  return { passages: blocks.filter(({ kind }) => kind === 'passage').length, recommended: recommendations.map(({ text }) => text) };
};

describe('words of a room that became a recommendation', () => {
  /** A draft whose only words of Ben stand among what is recommended. */
  async function aRecommendedDraft() {
    const draft = await aRoomDraft(db);
    await draft.takeOut(1);
    await recommend(draft, 'Rubrics must be public.', draft.sourceIds[1]);
    return draft;
  }

  it('are asked about, and shown to who wrote them and to their room', async () => {
    const draft = await aRecommendedDraft();
    expect(await draft.ask()).toMatchObject({ people: 3 });
    expect((await own(draft, draft.ben)).passages).toMatchObject([{ kind: 'recommendation', rooms: [{ number: 1 }] }]);
    expect((await draft.services.approving.readOwnWords(draft.fay, draft.slug)).rooms[0]?.passages.map(({ kind }) => kind)).toEqual(['passage', 'recommendation']);
  });

  it('are taken back like any other', async () => {
    const draft = await aRecommendedDraft();
    await draft.services.approving.answer(draft.ben, draft.slug, { intent: 'withdraw-all' });
    expect((await draft.services.reports.readPublishing(draft.convener, draft.slug)).leftOut).toMatchObject([{ wording: 'Rubrics must be public.', why: 'taken-back' }]);
    expect(await published(draft)).toEqual({ passages: 2, recommended: [] });
  });

  it('go with all words of somebody who has a passage too', async () => {
    const draft = await aRoomDraft(db);
    await recommend(draft, 'Earn trust twice.', draft.sourceIds[0]);
    await draft.services.approving.answer(draft.ada, draft.slug, { intent: 'withdraw-all' });
    expect(await published(draft)).toEqual({ passages: 1, recommended: [] });
  });

  it('are other words once the recommendation is rewritten', async () => {
    const draft = await aRecommendedDraft();
    await draft.ask();
    const { seen, passages } = await own(draft, draft.ben);
    const approve = (mark: string) => draft.services.approving.answer(draft.ben, draft.slug, { intent: 'words', seen: mark, passages: passages.map(({ sourceId }) => ({ sourceId, decision: 'approve', note: '' })) });
    const [{ id } = { id: '' }] = (await draft.services.recommending.readRecommendations(draft.convener, draft.slug)).recommendations;
    await draft.services.recommending.changeRecommendations(draft.convener, draft.slug, { intent: 'edit', id, text: 'Hide the rubrics.', ownerId: null, dueOn: null, sourceId: draft.sourceIds[1] ?? null });
    await expect(approve(seen)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await approve((await own(draft, draft.ben)).seen);
  });

  it('count as used where a composer looks at what is left', async () => {
    const draft = await aRecommendedDraft();
    expect((await draft.services.reports.readComposer(draft.convener, draft.slug)).sources.map(({ wording }) => wording)).toContain('Rubrics must be public.');
  });
});

describe('all words taken back', () => {
  /** Ben takes all back; later a composer takes the same writer's words under another block. */
  async function withdrawnThenTaken() {
    const draft = await aRoomDraft(db);
    await draft.services.approving.answer(draft.ben, draft.slug, { intent: 'withdraw-all' });
    const found = (await listSources(db, draft.reportId)).find(({ id }) => id === draft.sourceIds[1]);
    if (!found) throw new Error('no source');
    const later = { ...found, id: createId(), blockClock: found.blockClock + 1000, wording: 'Taken later.' };
    await insertSources(db, [later]);
    await recommend(draft, 'Taken later.', later.id);
    return { ...draft, laterId: later.id };
  }

  it('keep out what is taken into the report afterwards', async () => {
    const draft = await withdrawnThenTaken();
    expect((await own(draft, draft.ben)).passages.map(({ isTakenBack }) => isTakenBack)).toEqual([true, true]);
    expect(await published(draft)).toEqual({ passages: 2, recommended: [] });
  });

  it('come back one by one', async () => {
    const draft = await withdrawnThenTaken();
    await draft.services.approving.answer(draft.ben, draft.slug, { intent: 'give-back', sourceId: draft.laterId });
    expect((await own(draft, draft.ben)).passages.map(({ isTakenBack }) => isTakenBack)).toEqual([true, false]);
    expect(await published(draft)).toEqual({ passages: 2, recommended: ['Taken later.'] });
  });

  it('are not given back by an answer from a page that was opened before', async () => {
    const draft = await aRoomDraft(db);
    const { seen, passages } = await own(draft, draft.ben);
    await draft.services.approving.answer(draft.ben, draft.slug, { intent: 'withdraw-all' });
    expect(await refusalOf(draft.services.approving.answer(draft.ben, draft.slug, { intent: 'words', seen, passages: passages.map(({ sourceId }) => ({ sourceId, decision: 'approve', note: '' })) }))).toBe('taken-back');
    expect((await own(draft, draft.ben)).said?.state).toBe('withdrawn');
  });
});

describe('what a version says of its rooms', () => {
  const said = async (draft: RoomDraft) => (await publish(draft)).approvals.map(({ roomNumber, state }) => [roomNumber, state]);

  it('never has a room agree by silence that answered, whatever was edited after the window closed', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    await answerForRoom(draft, draft.fay, draft.roomId, 'change');
    draft.pass(72);
    await draft.reword(0, 'Trust is earned, twice.');
    expect(await said(draft)).toEqual([[1, 'changed-since'], [2, 'silent-approved']]);
  });

  it('keeps the passages of a room that approved when a word is mended after the window closed', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask({ silence: 'leaves-out' });
    for (const person of [draft.ada, draft.ben]) {
      const { seen, passages } = await own(draft, person);
      await draft.services.approving.answer(person, draft.slug, { intent: 'words', seen, passages: passages.map(({ sourceId }) => ({ sourceId, decision: 'approve', note: '' })) });
    }
    await answerForRoom(draft, draft.fay, draft.roomId, 'approve');
    draft.pass(72);
    await draft.reword(0, 'Trust is earned twice!');
    expect((await draft.services.reports.readPublishing(draft.convener, draft.slug)).leftOut).toMatchObject([{ rooms: [2], why: 'silent' }]);
    expect(await said(draft)).toEqual([[1, 'changed-since']]);
  });

  it('asked again, such a room is waited for', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    await answerForRoom(draft, draft.fay, draft.roomId, 'approve');
    draft.pass(72);
    await draft.reword(0, 'Trust is earned, twice.');
    draft.pass(1);
    await draft.ask({ closesOn: '2026-03-09' });
    expect(await draft.services.approving.listWaitingApprovals(draft.fay)).toMatchObject([{ slug: draft.slug }]);
  });
});

describe('silence that agrees', () => {
  /** The window has closed and nobody said anything; then the first passage, of Ada in the room of Fay, is edited. */
  async function aRewordedDraft() {
    const draft = await aRoomDraft(db);
    await draft.ask();
    draft.pass(72);
    await draft.reword(0, 'Trust is earned, twice.');
    return draft;
  }
  const leftOut = async ({ services, convener, slug }: RoomDraft) => (await services.reports.readPublishing(convener, slug)).leftOut.map(({ wording, why }) => [wording, why]);
  const reworded = async ({ services, convener, slug }: RoomDraft) => (await services.approving.readApprovals(convener, slug)).reworded;
  const askAgain = ({ services, convener, slug }: RoomDraft, closesOn = '2026-03-08') => services.approving.askAgain(convener, slug, { closesOn, closesAt: '09:00', note: '' });
  const approveOwn = async (draft: RoomDraft, person: Actor) => {
    const { seen, passages } = await own(draft, person);
    await draft.services.approving.answer(person, draft.slug, { intent: 'words', seen, passages: passages.map(({ sourceId }) => ({ sourceId, decision: 'approve', note: '' })) });
  };
  const WAITS = [['Trust is earned, twice.', 'reworded']];

  it('agrees to the words that were asked about: a passage that was edited afterwards waits, and its room has not agreed', async () => {
    const draft = await aRewordedDraft();
    expect(await leftOut(draft)).toEqual(WAITS);
    expect(await reworded(draft)).toMatchObject([{ was: 'Trust is earned twice.', now: 'Trust is earned, twice.', rooms: [1], silent: [draft.ada.name, draft.fay.name], askedUntil: null }]);
    const { approvals, blocks } = await publish(draft);
    expect(approvals.map(({ roomNumber, state }) => [roomNumber, state])).toEqual([[1, 'no-answer'], [2, 'silent-approved']]);
    expect(JSON.stringify(blocks)).not.toContain('Trust is earned');
  });

  it('agrees to what was edited while the window was open only where they were written to since', async () => {
    for (const isReminded of [true, false]) {
      const draft = await aRoomDraft(db);
      await draft.ask();
      draft.pass(25);
      await draft.reword(0, 'Trust is earned, twice.');
      expect(await leftOut(draft)).toEqual([]);
      if (isReminded) await draft.services.approving.remind(draft.convener, draft.slug, {});
      draft.pass(48);
      expect(await leftOut(draft)).toEqual(isReminded ? [] : WAITS);
    }
  });

  it('is none of who answered', async () => {
    const draft = await aRewordedDraft();
    await approveOwn(draft, draft.ada);
    expect(await reworded(draft)).toMatchObject([{ silent: [draft.fay.name] }]);
    await answerForRoom(draft, draft.fay, draft.roomId, 'approve');
    expect(await leftOut(draft)).toEqual([]);
  });

  it('keeps with a passage that waits what else comes from the same words, and nothing that was taken into the report afterwards', async () => {
    const draft = await aRewordedDraft();
    await recommend(draft, 'Publish them.', draft.sourceIds[1]);
    const found = (await listSources(db, draft.reportId)).find(({ id }) => id === draft.sourceIds[2]);
    if (!found) throw new Error('no source');
    const later = { ...found, id: createId(), blockClock: found.blockClock + 1000, wording: 'Taken later.' };
    await insertSources(db, [later]);
    await recommend(draft, 'Taken later.', later.id);
    expect(await leftOut(draft)).toEqual([...WAITS, ['Rubrics must be public.', 'reworded'], ['Publish them.', 'reworded']]);
    expect((await reworded(draft)).map(({ now }) => now)).toEqual(['Trust is earned, twice.', 'Publish them.']);
    expect((await publish(draft)).approvals.map(({ roomNumber, state }) => [roomNumber, state])).toEqual([[2, 'no-answer']]);
  });

  it('is asked for once more of those alone whom it concerns, in a window of their own in which the words wait', async () => {
    const draft = await aRewordedDraft();
    expect(await refusalOf(draft.services.approving.askAgain(draft.fay, draft.slug, { closesOn: '2026-03-08', closesAt: '09:00', note: '' }))).toBe('forbidden');
    expect(await askAgain(draft)).toEqual({ people: 2, mails: 2 });
    expect(await refusalOf(askAgain(draft))).toBe('nothing-reworded');
    for (const person of [draft.ada, draft.fay]) expect(await draft.services.approving.listWaitingApprovals(person)).toMatchObject([{ closesAt: new Date('2026-03-08T14:00:00Z') }]);
    for (const person of [draft.ben, draft.cid]) expect(await draft.services.approving.listWaitingApprovals(person)).toEqual([]);
    expect((await draft.services.approving.readOwnWords(draft.ada, draft.slug)).window).toMatchObject({ isOpen: true, closesAt: new Date('2026-03-08T14:00:00Z') });
    expect((await draft.services.approving.readOwnWords(draft.ben, draft.slug)).window).toMatchObject({ isOpen: false });
    expect(await leftOut(draft)).toEqual(WAITS);
    expect(await reworded(draft)).toMatchObject([{ askedUntil: new Date('2026-03-08T14:00:00Z') }]);
    expect((await publish(draft)).approvals.map(({ state }) => state)).toEqual(['no-answer', 'silent-approved']);
    draft.pass(96);
    expect(await leftOut(draft)).toEqual([]);
    expect((await publish(draft)).approvals.map(({ state }) => state)).toEqual(['silent-approved', 'silent-approved']);
  });

  it('in such a window speaks for the words before, too, and once more for none that were edited after it', async () => {
    const draft = await aRewordedDraft();
    await askAgain(draft);
    draft.pass(96);
    await draft.reword(0, 'Trust is earned by both.');
    expect(await reworded(draft)).toMatchObject([{ now: 'Trust is earned by both.' }]);
    await draft.reword(0, 'Trust is earned twice.');
    expect(await leftOut(draft)).toEqual([]);
    await draft.reword(0, 'Trust is earned by both.');
    expect(await askAgain(draft, '2026-03-12')).toEqual({ people: 2, mails: 2 });
  });

  it('is over where they answer in that window', async () => {
    const draft = await aRewordedDraft();
    await askAgain(draft);
    await approveOwn(draft, draft.ada);
    await answerForRoom(draft, draft.fay, draft.roomId, 'approve');
    expect(await leftOut(draft)).toEqual([]);
  });

  it('is asked of everybody again by the next window of the report, which ends those of their own', async () => {
    const draft = await aRewordedDraft();
    await askAgain(draft);
    await draft.ask({ closesOn: '2026-03-12' });
    expect((await draft.services.approving.readOwnWords(draft.ada, draft.slug)).window).toMatchObject({ closesAt: new Date('2026-03-12T14:00:00Z') });
    expect(await leftOut(draft)).toEqual([]);
  });

  it('speaks again for a recommendation once it says what was asked about', async () => {
    const draft = await aRoomDraft(db);
    await recommend(draft, 'Earn trust twice.', draft.sourceIds[0]);
    await draft.ask();
    draft.pass(72);
    const recommended = async () => (await draft.services.recommending.readRecommendations(draft.convener, draft.slug)).recommendations[0];
    await draft.services.recommending.changeRecommendations(draft.convener, draft.slug, { intent: 'edit', id: (await recommended())?.id ?? '', text: 'Hide it.', ownerId: null, dueOn: null, sourceId: draft.sourceIds[0] ?? null });
    const [found] = await reworded(draft);
    expect(found).toMatchObject({ was: 'Earn trust twice.', now: 'Hide it.' });
    for (const actor of [draft.ada, draft.cid]) expect(await refusalOf(draft.services.approving.goBack(actor, draft.slug, { mark: found?.mark ?? '' }))).toBe('forbidden');
    await expect(draft.services.approving.goBack(draft.convener, draft.slug, { mark: '0'.repeat(64) })).rejects.toMatchObject({ kind: 'not-found' });
    const goBack = () => draft.services.approving.goBack(draft.convener, draft.slug, { mark: found?.mark ?? '' });
    expect((await Promise.allSettled([goBack(), goBack()])).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await recommended()).toMatchObject({ text: 'Earn trust twice.' });
    expect(await leftOut(draft)).toEqual([]);
  });
});

it('a version that is published while people are told that silence leaves their words out has none of who has not answered', async () => {
  const draft = await aRoomDraft(db);
  await draft.ask({ silence: 'leaves-out' });
  const view = await draft.services.reports.readPublishing(draft.convener, draft.slug);
  expect(view.leftOut.map(({ why }) => why)).toEqual(['waiting', 'waiting', 'waiting']);
  expect(view.answersUntil).toEqual(new Date('2026-03-05T15:00:00Z'));
  expect(view.report.passages).toBe(0);
});
