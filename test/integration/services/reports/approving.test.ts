import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { accounts, mails, participations, reportActs, reportWithdrawals } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { insertVersion } from '#db/repositories/report-publishing.ts';
import { createId } from '#domain/ids.ts';
import { aMember, aPerson } from '#test/support/builders.ts';
import { aRoomDraft, type RoomDraft } from '#test/support/room-draft.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const mailsTo = async (person: { accountId: string }) => {
  const [account] = await db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, person.accountId));
  return account?.email ? db.select().from(mails).where(eq(mails.recipient, account.email)) : [];
};
const log = async (reportId: string) => (await db.select().from(reportActs).where(eq(reportActs.reportId, reportId))).map(({ sentence }) => sentence);
const approveAll = async ({ services, slug }: RoomDraft, actor: Actor) => {
  const { words } = await services.approving.readOwnWords(actor, slug);
  await services.approving.answer(actor, slug, { intent: 'words', seen: words.seen, passages: words.passages.map(({ sourceId }) => ({ sourceId, decision: 'approve', note: '' })) });
};
const answerForRoom = async ({ services, slug }: RoomDraft, actor: Actor, roomId: string, decision: 'approve' | 'change') => {
  const room = (await services.approving.readOwnWords(actor, slug)).rooms.find(({ id }) => id === roomId);
  await services.approving.answer(actor, slug, { intent: 'room', roomId, seen: room?.seen ?? '', decision, note: decision === 'change' ? 'Say it as we did.' : '' });
};
const withdraw = async ({ services, slug }: RoomDraft, actor: Actor, place = 0) => {
  const { words } = await services.approving.readOwnWords(actor, slug);
  await services.approving.answer(actor, slug, { intent: 'words', seen: words.seen, passages: words.passages.map(({ sourceId }, at) => ({ sourceId, decision: at === place ? 'withdraw' : 'approve', note: '' })) });
};
/** Which passages the next version would have. */
const standing = async ({ services, slug, convener }: RoomDraft) => (await services.reports.readComposer(convener, slug)).sources.filter(({ leftOut }) => leftOut === null).map(({ wording }) => wording);
const publishedNow = (draft: RoomDraft) => insertVersion(db, { id: createId(), reportId: draft.reportId, number: 1, content: '{"firstPublishedAt":"2026-03-02T15:00:00.000Z"}', hash: '', sourceIds: [], publishedAt: draft.now() }, { people: [], images: [] });

describe('asking rooms and people to approve a draft', () => {
  it('asks who runs each room in it and everybody whose words stand in it, each written to once', async () => {
    const draft = await aRoomDraft(db);
    expect(await draft.ask({ note: 'Look at the second one.' })).toEqual({ rooms: 2, people: 3, mails: 3 });
    const [ofFay, ofAda, ofCid] = [await mailsTo(draft.fay), await mailsTo(draft.ada), await mailsTo(draft.cid)];
    expect([ofFay.length, ofAda.length, ofCid.length, (await mailsTo(draft.convener)).length]).toEqual([1, 1, 1, 0]);
    expect(ofFay[0]?.text).toContain('what room 1 found.');
    expect(ofCid[0]?.text).toContain('what room 2 found, and words that you wrote.');
    expect(ofAda[0]?.text).toContain('5 March 2026, 09:00 (America/Chicago)');
    expect(ofAda[0]?.text).toContain('Look at the second one.');
    expect(await draft.services.approving.listWaitingApprovals(draft.ben)).toMatchObject([{ slug: draft.slug }]);
    expect(await draft.services.approving.listWaitingApprovals(draft.gus)).toEqual([]);
    expect(await log(draft.reportId)).toEqual(['asked 2 rooms and 3 people to approve']);
  });

  it('asks nobody twice within a day, unless the window closes earlier now, and moves its end', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    await approveAll(draft, draft.ada);
    expect(await draft.ask({ closesOn: '2026-03-09' })).toMatchObject({ mails: 0 });
    draft.pass(25);
    expect(await draft.ask({ closesOn: '2026-03-09' })).toMatchObject({ mails: 2 });
    expect(await draft.ask({ closesOn: '2026-03-08' })).toMatchObject({ mails: 2 });
    await draft.ask({ closesOn: '2026-03-09' });
    const { window, people } = await draft.services.approving.readApprovals(draft.convener, draft.slug);
    expect(window?.closesAt).toEqual(new Date('2026-03-09T14:00:00Z'));
    expect(people).toHaveLength(3);
    expect(await mailsTo(draft.ada)).toHaveLength(1);
  });

  it('keeps the address that is in the mails, whatever the title becomes', async () => {
    const draft = await aRoomDraft(db);
    const { reports } = draft.services;
    const rename = (slug: string, title: string) => reports.describeReport(draft.convener, slug, { title, standfirst: '', licence: '', attribution: 'named' });
    expect((await reports.readReportSettings(draft.convener, draft.slug)).report.isAddressKept).toBe(false);
    await draft.ask();
    expect(await rename(draft.slug, 'Trust, read twice')).toEqual({ slug: draft.slug });
    expect((await reports.readReportSettings(draft.convener, draft.slug)).report).toMatchObject({ title: 'Trust, read twice', isAddressKept: true });
  });

  it('refuses a moment that is past or far away', async () => {
    const draft = await aRoomDraft(db);
    await expect(draft.ask({ closesOn: '2026-03-01' })).rejects.toMatchObject({ kind: 'invalid', field: 'closesOn' });
    await expect(draft.ask({ closesOn: '2027-03-01' })).rejects.toMatchObject({ kind: 'invalid', field: 'closesOn' });
  });
});

describe('what somebody says of a draft', () => {
  it('approves what a room found, for whoever runs it', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    const view = await draft.services.approving.readOwnWords(draft.fay, draft.slug);
    expect(view.rooms.map(({ number, passages }) => [number, passages.length])).toEqual([[1, 2]]);
    await draft.services.approving.answer(draft.fay, draft.slug, { intent: 'room', roomId: draft.roomId, seen: view.rooms[0]?.seen ?? '', decision: 'approve', note: '' });
    const { rooms } = await draft.services.approving.readApprovals(draft.convener, draft.slug);
    expect(rooms).toMatchObject([{ number: 1, said: { state: 'approved', isChanged: false }, by: [draft.fay.name], mayRemind: false }, { number: 2, said: { state: 'asked' }, by: [draft.cid.name], mayRemind: true }]);
  });

  it('is bound to the words as they were: changed later, they are asked about again', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    await approveAll(draft, draft.ada);
    await approveAll(draft, draft.ben);
    expect(await draft.services.approving.listWaitingApprovals(draft.ada)).toEqual([]);
    await draft.reword(0, 'Trust is earned three times.');
    const { people } = await draft.services.approving.readApprovals(draft.convener, draft.slug);
    expect(people.map(({ name, said }) => [name, said?.state, said?.isChanged])).toEqual(expect.arrayContaining([[draft.ada.name, 'approved', true], [draft.ben.name, 'approved', false]]));
    draft.pass(1);
    await draft.ask();
    expect(await draft.services.approving.listWaitingApprovals(draft.ada)).toHaveLength(1);
    expect(await draft.services.approving.listWaitingApprovals(draft.ben)).toEqual([]);
    expect((await draft.services.approving.readOwnWords(draft.ada, draft.slug)).words.passages[0]).toMatchObject({ original: 'Trust is earned twice.' });
  });

  it('approves nothing that was changed while it was read', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    const { words } = await draft.services.approving.readOwnWords(draft.ben, draft.slug);
    await draft.reword(1, 'Rubrics may be secret.');
    const passages = words.passages.map(({ sourceId }) => ({ sourceId, decision: 'approve' as const, note: '' }));
    await expect(draft.services.approving.answer(draft.ben, draft.slug, { intent: 'words', seen: words.seen, passages })).rejects.toMatchObject({ kind: 'conflict', code: 'changed-meanwhile' });
  });

  it('asks for a change of one passage with its reason', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    const { words } = await draft.services.approving.readOwnWords(draft.ada, draft.slug);
    await draft.services.approving.answer(draft.ada, draft.slug, { intent: 'words', seen: words.seen, passages: words.passages.map(({ sourceId }, at) => ({ sourceId, decision: at === 1 ? 'change' : 'approve', note: at === 1 ? 'It was the third reading.' : '' })) });
    const { people } = await draft.services.approving.readApprovals(draft.convener, draft.slug);
    expect(people[0]).toMatchObject({ name: draft.ada.name, said: { state: 'change-asked', note: '“Fund the second reading.”: It was the third reading.' } });
  });

  it('is what the page has them say again of each passage, edited since or not, until they say otherwise', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    const own = async () => (await draft.services.approving.readOwnWords(draft.ada, draft.slug)).words;
    const asked = async () => (await own()).passages.map(({ askedChange }) => askedChange);
    const say = async (notes: string[]) => {
      const { seen, passages } = await own();
      await draft.services.approving.answer(draft.ada, draft.slug, { intent: 'words', seen, passages: passages.map(({ sourceId }, at) => ({ sourceId, decision: notes[at] === '' ? 'approve' : 'change', note: notes[at] ?? '' })) });
    };
    expect(await asked()).toEqual([null, null]);
    await say(['', 'It was the third reading.\nNot the second.']);
    expect(await asked()).toEqual([null, 'It was the third reading.\nNot the second.']);
    await draft.reword(2, 'Fund the third reading.');
    expect(await asked()).toEqual([null, 'It was the third reading.\nNot the second.']);
    await say(['', '']);
    expect(await asked()).toEqual([null, null]);
  });
});

describe('words that are taken back', () => {
  it('leave the next version together with what others wrote in the same passage', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    await withdraw(draft, draft.cid);
    expect(await standing(draft)).toEqual(['Trust is earned twice.', 'Rubrics must be public.']);
    expect((await draft.services.approving.readOwnWords(draft.ada, draft.slug)).words.passages.map(({ leftOut }) => leftOut)).toEqual([null, 'taken-back']);
    expect((await draft.services.approving.readApprovals(draft.convener, draft.slug)).leftOut).toBe(1);
    expect(await log(draft.reportId)).toContain('took their words in one passage back');
  });

  it('may be all of theirs at once, without any window', async () => {
    const draft = await aRoomDraft(db);
    await draft.services.approving.answer(draft.ada, draft.slug, { intent: 'withdraw-all' });
    expect(await standing(draft)).toEqual(['Rubrics must be public.']);
  });

  it('come back as long as nothing was published without them', async () => {
    const draft = await aRoomDraft(db);
    await withdraw(draft, draft.ada, 0);
    const [sourceId = ''] = draft.sourceIds;
    expect((await draft.services.approving.readOwnWords(draft.ada, draft.slug)).words.passages[0]).toMatchObject({ isTakenBack: true, mayGiveBack: true });
    await draft.services.approving.answer(draft.ada, draft.slug, { intent: 'give-back', sourceId });
    expect(await standing(draft)).toHaveLength(3);
    await withdraw(draft, draft.ada, 0);
    draft.pass(1);
    await publishedNow(draft);
    await expect(draft.services.approving.answer(draft.ada, draft.slug, { intent: 'give-back', sourceId })).rejects.toMatchObject({ code: 'published-without' });
  });

  it('are nobody else’s to take', async () => {
    const draft = await aRoomDraft(db);
    const [, bens = ''] = draft.sourceIds;
    const { seen } = (await draft.services.approving.readOwnWords(draft.ada, draft.slug)).words;
    await expect(draft.services.approving.answer(draft.ada, draft.slug, { intent: 'words', seen, passages: [{ sourceId: bens, decision: 'withdraw', note: '' }] })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(draft.services.approving.answer(draft.gus, draft.slug, { intent: 'withdraw-all' })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await db.$count(reportWithdrawals, eq(reportWithdrawals.accountId, draft.ada.accountId))).toBe(0);
  });
});

describe('silence', () => {
  it('leaves words out from the moment people are asked until they answer, where the convener set it so', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask({ silence: 'leaves-out' });
    await approveAll(draft, draft.ada);
    const fay = await draft.services.approving.readOwnWords(draft.fay, draft.slug);
    await draft.services.approving.answer(draft.fay, draft.slug, { intent: 'room', roomId: draft.roomId, seen: fay.rooms[0]?.seen ?? '', decision: 'approve', note: '' });
    expect(await standing(draft)).toEqual(['Trust is earned twice.']);
    draft.pass(72);
    expect(await standing(draft)).toEqual(['Trust is earned twice.']);
  });

  it('counts as agreeing where it was set so', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask({ silence: 'approves' });
    draft.pass(72);
    expect(await standing(draft)).toHaveLength(3);
  });

  it('is not that of who approved words that were changed later, unless they were asked again', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask({ silence: 'leaves-out' });
    for (const person of [draft.ada, draft.ben, draft.cid]) await approveAll(draft, person);
    for (const [actor, roomId] of [[draft.fay, draft.roomId], [draft.cid, draft.otherRoomId]] as const) await answerForRoom(draft, actor, roomId, 'approve');
    draft.pass(72);
    expect(await standing(draft)).toHaveLength(3);
    await draft.reword(2, 'Fund no second reading.');
    expect(await standing(draft)).toHaveLength(3);
    draft.pass(1);
    await draft.ask({ silence: 'leaves-out', closesOn: '2026-03-09' });
    expect(await standing(draft)).toEqual(['Rubrics must be public.']);
    await approveAll(draft, draft.ada);
    expect(await standing(draft)).toEqual(['Trust is earned twice.', 'Rubrics must be public.']);
  });
});

describe('reminders', () => {
  it('that say silence leaves words out have it do so, of who approved other words before and of their room', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask({ silence: 'leaves-out' });
    for (const person of [draft.ada, draft.ben, draft.cid]) await approveAll(draft, person);
    for (const [actor, roomId] of [[draft.fay, draft.roomId], [draft.cid, draft.otherRoomId]] as const) await answerForRoom(draft, actor, roomId, 'approve');
    draft.pass(24);
    await draft.reword(0, 'Trust is earned once.');
    expect(await draft.services.approving.remind(draft.convener, draft.slug, {})).toEqual({ people: 2 });
    expect((await mailsTo(draft.ada)).at(-1)?.text).toContain('these words are left out');
    draft.pass(60);
    expect(await standing(draft)).toEqual([]);
    await approveAll(draft, draft.ada);
    expect(await standing(draft)).toEqual(['Fund the second reading.']);
    await answerForRoom(draft, draft.fay, draft.roomId, 'approve');
    expect(await standing(draft)).toHaveLength(3);
  });

  it('unsent, the conveners are told that who answered did', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask({ silence: 'leaves-out' });
    for (const person of [draft.ada, draft.ben, draft.cid]) await approveAll(draft, person);
    draft.pass(71);
    await draft.reword(0, 'Trust is earned once.');
    draft.pass(1);
    await draft.services.approving.keepWindows();
    expect((await mailsTo(draft.convener))[0]?.text).toContain('everybody who was asked about their own words answered');
  });

  it('go to who has not answered, at most once a day', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    await approveAll(draft, draft.ada);
    expect(await draft.services.approving.remind(draft.convener, draft.slug, {})).toEqual({ people: 3 });
    expect(await draft.services.approving.remind(draft.convener, draft.slug, {})).toEqual({ people: 0 });
    draft.pass(25);
    expect(await draft.services.approving.remind(draft.convener, draft.slug, { roomId: draft.roomId })).toEqual({ people: 1 });
    expect([(await mailsTo(draft.ada)).length, (await mailsTo(draft.fay)).length, (await mailsTo(draft.cid)).length]).toEqual([1, 3, 2]);
    draft.pass(72);
    await expect(draft.services.approving.remind(draft.convener, draft.slug, {})).rejects.toMatchObject({ code: 'not-open' });
  });

  it('go out by themselves a day before the window closes, once, and the conveners are told how it ended, once', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    const before = async (person: { accountId: string }) => (await mailsTo(person)).length;
    await draft.services.approving.keepWindows();
    expect(await before(draft.fay)).toBe(1);
    draft.pass(49);
    await draft.services.approving.keepWindows();
    await draft.services.approving.keepWindows();
    draft.pass(10);
    await draft.services.approving.keepWindows();
    expect(await before(draft.fay)).toBe(2);
    draft.pass(24);
    await draft.services.approving.keepWindows();
    await draft.services.approving.keepWindows();
    expect(await before(draft.fay)).toBe(2);
    const [told] = await mailsTo(draft.convener);
    expect(told?.text).toContain('0 of 2 rooms approved it; 3 people did not answer');
    expect(await before(draft.convener)).toBe(1);
    expect((await log(draft.reportId)).filter((sentence) => sentence.startsWith('closed'))).toEqual(['closed the window: 0 of 2 rooms approved']);
  });

  it('go out in a window of their own, too, and the conveners are told how that ended, once', async () => {
    const draft = await aRoomDraft(db);
    await draft.ask();
    draft.pass(72);
    await draft.services.approving.keepWindows();
    await draft.reword(0, 'Trust is earned, twice.');
    await draft.services.approving.askAgain(draft.convener, draft.slug, { closesOn: '2026-03-08', closesAt: '09:00', note: '' });
    const counts = async () => Promise.all([draft.ada, draft.fay, draft.cid, draft.convener].map(async (person) => (await mailsTo(person)).length));
    const before = await counts();
    const after = async (hours: number) => {
      draft.pass(hours);
      await draft.services.approving.keepWindows();
      await draft.services.approving.keepWindows();
      return (await counts()).map((count, place) => count - (before[place] ?? 0));
    };
    expect(await after(1)).toEqual([0, 0, 0, 0]);
    expect(await after(50)).toEqual([1, 1, 0, 0]);
    expect(await after(24)).toEqual([1, 1, 0, 1]);
  });
});

describe('who may', () => {
  it('ask, remind and read what was said: conveners alone; answer: who has words or a room in the draft', async () => {
    const draft = await aRoomDraft(db);
    const { services, slug } = draft;
    const actors: Record<string, Actor> = {
      visitor,
      stranger: await aPerson(db),
      member: await aMember(db, draft.summit.communityId),
      guest: draft.gus,
      writer: draft.ada,
      scribe: draft.cid,
      facilitator: draft.fay,
      convener: draft.convener,
      communityConvener: await aMember(db, draft.summit.communityId, 'convener'),
      siteAdmin: await aPerson(db, { isSiteAdmin: true }),
    };
    await draft.ask();
    const seenOfRoom = (await services.approving.readOwnWords(draft.cid, slug)).rooms[0]?.seen ?? '';
    const asked: [name: string, may: string[], ask: (actor: Actor) => Promise<unknown>][] = [
      ['ask', ['convener', 'communityConvener', 'siteAdmin'], (actor) => services.approving.askToApprove(actor, slug, { closesOn: '2026-03-05', closesAt: '09:00', silence: 'approves', note: '' })],
      ['remind', ['convener', 'communityConvener', 'siteAdmin'], (actor) => services.approving.remind(actor, slug, {})],
      ['read approvals', ['convener', 'communityConvener', 'siteAdmin'], (actor) => services.approving.readApprovals(actor, slug)],
      ['read own words', ['guest', 'writer', 'scribe', 'facilitator', 'convener', 'communityConvener', 'siteAdmin'], (actor) => services.approving.readOwnWords(actor, slug)],
      ['answer for room 2', ['scribe'], (actor) => services.approving.answer(actor, slug, { intent: 'room', roomId: draft.otherRoomId, seen: seenOfRoom, decision: 'approve', note: '' })],
      ['decide on own words', ['writer', 'scribe'], async (actor) => services.approving.answer(actor, slug, { intent: 'words', seen: (await services.approving.readOwnWords(actor, slug)).words.seen, passages: [] })],
    ];
    for (const [name, may, ask] of asked) {
      const got: string[] = [];
      for (const [who, actor] of Object.entries(actors)) {
        const refused = await ask(actor).then(() => null, (reason: unknown) => reason as { kind?: string });
        if (refused === null) got.push(who);
        else expect([name, who, refused.kind]).toEqual([name, who, who === 'visitor' ? 'forbidden' : (expect.stringMatching(/forbidden|not-found/) as string)]);
      }
      expect([name, got]).toEqual([name, may]);
    }
  });
});

it('nobody below their name is named to anybody who reads what they are asked to approve', async () => {
  const draft = await aRoomDraft(db);
  await db.update(participations).set({ attribution: 'anonymous' }).where(eq(participations.accountId, draft.ada.accountId));
  await db.update(participations).set({ attribution: 'perspective' }).where(eq(participations.accountId, draft.ben.accountId));
  await draft.ask();
  for (const reader of [draft.cid, draft.fay, draft.gus, draft.ben]) {
    const text = JSON.stringify(await draft.services.approving.readOwnWords(reader, draft.slug));
    expect(text).not.toContain(draft.ada.name);
    expect(text).not.toContain(draft.ada.accountId);
    if (reader !== draft.ben) expect(text).not.toContain(draft.ben.name);
  }
  const own = await draft.services.approving.readOwnWords(draft.ada, draft.slug);
  expect(own.words.passages.map(({ self }) => self)).toEqual([{ kind: 'anonymous' }, { kind: 'anonymous' }]);
});
