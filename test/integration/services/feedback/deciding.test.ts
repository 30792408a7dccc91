import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertCredentialAuthor, updateCredential } from '#db/repositories/credentials.ts';
import { feedbackActs, feedbackRemarks } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import type { TriageAct } from '#domain/feedback/ledger-forms.ts';
import { remarkStamp, type SeenRemark } from '#domain/feedback/remark-stamp.ts';
import { createServices, type Services } from '#server/services/index.ts';
import { aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aCredential, aGiver, aRemark, aRound } from '#test/support/feedback.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testDeps } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let later = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  services = createServices(testDeps(database.db, { now: () => new Date(TEST_NOW.getTime() + later) }));
});
afterAll(() => database.close());

const untouched = remarkStamp(0, null);
const seen = (remark: { id: string }, stamp = untouched): SeenRemark => ({ id: remark.id, stamp });

async function aTriage() {
  const { db } = database;
  const { credential, author } = await aCredential(db);
  const round = await aRound(db, { credentialId: credential.id });
  const { person: asked, giver } = await aGiver(db, round.id);
  const address = { kind: 'credential' as const, slug: credential.slug, number: round.number };
  const act = (act: TriageAct, by: Actor = author) => services.ledger.actOnRemarks(by, address, act);
  const decide = (remarks: SeenRemark[], given: Partial<Extract<TriageAct, { intent: 'decide' }>> = {}, by: Actor = author) => act({ intent: 'decide', remarks, disposition: 'accepted', reason: 'Your point stands.', before: '', after: '', ...given }, by);
  const rowOf = async (remark: { id: string }) => (await db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, remark.id)))[0];
  const actsOf = (remark: { id: string }) => db.select().from(feedbackActs).where(eq(feedbackActs.remarkId, remark.id)).orderBy(feedbackActs.actedAt, feedbackActs.id);
  return { db, credential, author, round, address, asked, giver, act, decide, rowOf, actsOf, remark: (given: Parameters<typeof aRemark>[2] = {}) => aRemark(db, giver, given) };
}

describe('saying what became of a remark', () => {
  it('keeps who said it, when, why, and the words before and after; and the act', async () => {
    const { author, remark, decide, rowOf, actsOf } = await aTriage();
    const one = await remark();
    await decide([seen(one)], { disposition: 'changed', before: 'two piles', after: 'two piles of ideas' });
    expect(await rowOf(one)).toMatchObject({ disposition: 'changed', reason: 'Your point stands.', decidedById: author.accountId, decidedAt: TEST_NOW, changePlace: 'competency', changeBefore: 'two piles', changeAfter: 'two piles of ideas', toldAt: null });
    expect(await actsOf(one)).toMatchObject([{ kind: 'closed', disposition: 'changed', reason: 'Your point stands.', actorId: author.accountId }]);
  });

  it('tells of no change where the words are the same', async () => {
    const { remark, decide, rowOf } = await aTriage();
    const one = await remark();
    await decide([seen(one)], { disposition: 'changed', before: 'the same', after: 'the same' });
    expect(await rowOf(one)).toMatchObject({ disposition: 'changed', changePlace: null, changeBefore: null, changeAfter: null });
  });

  it('tells of no change where it was declined', async () => {
    const { remark, decide, rowOf } = await aTriage();
    const one = await remark();
    await decide([seen(one)], { disposition: 'declined', before: 'as it was', after: 'as somebody else wrote it' });
    expect(await rowOf(one)).toMatchObject({ disposition: 'declined', changePlace: null, changeBefore: null, changeAfter: null });
  });

  it('is done for many with one reason, but a change is said of one', async () => {
    const { remark, decide, rowOf, actsOf } = await aTriage();
    const [one, other] = [await remark(), await remark({ place: 'keyMethod' })];
    expect(await refusalOf(decide([seen(one), seen(other)], { before: 'a', after: 'b' }))).toBe('one-change');
    await decide([seen(one), seen(other)], { disposition: 'declined', reason: 'Out of scope.' });
    for (const each of [one, other]) {
      expect(await rowOf(each)).toMatchObject({ disposition: 'declined', reason: 'Out of scope.' });
      expect(await actsOf(each)).toHaveLength(1);
    }
  });

  it('of two who decide at once, the second is told and nothing is written over', async () => {
    const { author, credential, db, remark, decide, rowOf, actsOf } = await aTriage();
    const colleague = await aMember(db, credential.communityId);
    await insertCredentialAuthor(db, { credentialId: credential.id, accountId: colleague.accountId, addedAt: TEST_NOW });
    const one = await remark();
    const outcomes = await Promise.all([refusalOf(decide([seen(one)], { reason: 'By the first.' }, author)), refusalOf(decide([seen(one)], { disposition: 'declined', reason: 'By the second.' }, colleague))]);
    expect(outcomes.toSorted()).toEqual(['changed-meanwhile', null]);
    const won = outcomes[0] === null ? { disposition: 'accepted', reason: 'By the first.', decidedById: author.accountId } : { disposition: 'declined', reason: 'By the second.', decidedById: colleague.accountId };
    expect(await rowOf(one)).toMatchObject(won);
    expect(await actsOf(one)).toHaveLength(1);
  });

  it('is not done with words that its giver wrote anew meanwhile, nor with all of a list of which one changed', async () => {
    const { db, remark, decide, rowOf } = await aTriage();
    const [one, other] = [await remark(), await remark()];
    await db.update(feedbackRemarks).set({ text: 'Written anew.', editedAt: TEST_NOW }).where(eq(feedbackRemarks.id, one.id));
    expect(await refusalOf(decide([seen(other), seen(one)]))).toBe('changed-meanwhile');
    expect(await rowOf(other)).toMatchObject({ disposition: 'open' });
    expect(await refusalOf(decide([seen(one, remarkStamp(0, TEST_NOW))]))).toBeNull();
  });

  it('is not done twice, nor with one that was taken back, or is of another round', async () => {
    const { remark, decide } = await aTriage();
    const other = await aTriage();
    const [one, gone, foreign] = [await remark(), await remark({ takenBackAt: TEST_NOW, text: '' }), await other.remark()];
    await decide([seen(one)]);
    expect(await refusalOf(decide([seen(one, remarkStamp(1, null))]))).toBe('closed');
    for (const each of [gone, foreign]) expect(await refusalOf(decide([seen(each)]))).toBe('not-found');
    expect(await other.rowOf(foreign)).toMatchObject({ disposition: 'open' });
  });
});

describe('opening a remark again', () => {
  it('takes a reason, drops the change, and stands in its history', async () => {
    const { remark, decide, act, rowOf, actsOf } = await aTriage();
    const one = await remark();
    expect(await refusalOf(act({ intent: 'reopen', remarks: [seen(one)], reason: 'We look again.' }))).toBe('open');
    await decide([seen(one)], { before: 'a', after: 'b' });
    await act({ intent: 'reopen', remarks: [seen(one, remarkStamp(1, null))], reason: 'We look again.' });
    expect(await rowOf(one)).toMatchObject({ disposition: 'open', reason: 'We look again.', changeBefore: null, changeAfter: null });
    expect((await actsOf(one)).map(({ kind, disposition }) => [kind, disposition]).toSorted()).toEqual([['closed', 'accepted'], ['opened-again', 'open']]);
  });
});

describe('remarks that say much the same', () => {
  it('go under the first given, with a line in the history of each, and share its fate', async () => {
    const { remark, act, decide, rowOf, actsOf } = await aTriage();
    const [one, two, three] = [await remark(), await remark(), await remark()];
    await act({ intent: 'group', remarks: [seen(three), seen(one), seen(two)] });
    expect(await rowOf(one)).toMatchObject({ similarToId: null });
    expect([await rowOf(two), await rowOf(three)]).toMatchObject([{ similarToId: one.id }, { similarToId: one.id }]);
    expect(await actsOf(two)).toMatchObject([{ kind: 'grouped', disposition: 'open' }]);
    expect(await actsOf(one)).toMatchObject([{ kind: 'grouped', reason: expect.stringContaining(String(three.number)) as string }]);
    expect(await refusalOf(decide([seen(two, remarkStamp(1, null))]))).toBe('grouped');
    expect(await refusalOf(decide([seen(one)], { disposition: 'changed' }))).toBe('changed-meanwhile');
    await decide([seen(one, remarkStamp(1, null))], { disposition: 'changed' });
    for (const each of [one, two, three]) expect(await rowOf(each)).toMatchObject({ disposition: 'changed', reason: 'Your point stands.' });
    await act({ intent: 'reopen', remarks: [seen(one, remarkStamp(2, null))], reason: 'Once more.' });
    expect(await rowOf(three)).toMatchObject({ disposition: 'open' });
  });

  it('take along what stood under them, and stand one below another only', async () => {
    const { remark, act, rowOf } = await aTriage();
    const [one, two, three] = [await remark(), await remark(), await remark()];
    await act({ intent: 'group', remarks: [seen(two), seen(three)] });
    await act({ intent: 'group', remarks: [seen(two, remarkStamp(1, null))], under: one.id });
    expect([await rowOf(two), await rowOf(three)]).toMatchObject([{ similarToId: one.id }, { similarToId: one.id }]);
  });

  it('are set apart again, and stand for themselves once the first was taken back', async () => {
    const { db, remark, act, decide, rowOf } = await aTriage();
    const [one, two, three] = [await remark(), await remark(), await remark()];
    expect(await refusalOf(act({ intent: 'apart', remarks: [seen(one)] }))).toBe('alone');
    await act({ intent: 'group', remarks: [seen(one), seen(two), seen(three)] });
    await act({ intent: 'apart', remarks: [seen(two, remarkStamp(1, null))] });
    expect(await rowOf(two)).toMatchObject({ similarToId: null });
    await db.update(feedbackRemarks).set({ takenBackAt: TEST_NOW, text: '' }).where(eq(feedbackRemarks.id, one.id));
    expect(await refusalOf(decide([seen(three, remarkStamp(1, null))]))).toBeNull();
  });

  it('are put together only while they are open, and not with themselves', async () => {
    const { remark, act, decide } = await aTriage();
    const [one, two] = [await remark(), await remark()];
    expect(await refusalOf(act({ intent: 'group', remarks: [seen(one)], under: one.id }))).toBe('alone');
    await decide([seen(one)]);
    expect(await refusalOf(act({ intent: 'group', remarks: [seen(two)], under: one.id }))).toBe('closed');
  });
});

describe('planning what to do with a remark', () => {
  it('says what it waits for, who has it and until when; each stands in its history', async () => {
    const { author, remark, act, rowOf, actsOf } = await aTriage();
    const one = await remark();
    await act({ intent: 'plan', remarks: [seen(one)], assignedToId: author.accountId, dueOn: '2026-03-09', reason: 'Waiting for the pilot.' });
    expect(await rowOf(one)).toMatchObject({ disposition: 'open', assignedToId: author.accountId, dueOn: '2026-03-09', reason: 'Waiting for the pilot.' });
    expect((await actsOf(one)).map(({ kind }) => kind).toSorted()).toEqual(['assigned', 'noted']);
  });

  it('gives it to authors alone, and closed ones to nobody', async () => {
    const { db, credential, author, remark, act, decide } = await aTriage();
    const [one, member] = [await remark(), await aMember(db, credential.communityId)];
    expect(await refusalOf(act({ intent: 'plan', remarks: [seen(one)], assignedToId: member.accountId, reason: '' }))).toBe('no-author');
    await decide([seen(one)]);
    expect(await refusalOf(act({ intent: 'plan', remarks: [seen(one, remarkStamp(1, null))], assignedToId: author.accountId, reason: '' }))).toBe('closed');
  });
});

describe('the answer of a giver', () => {
  it('is given once, to what became of their own remark, and waits for authors until one of them does something', async () => {
    const { author, address, asked, remark, act, decide, actsOf } = await aTriage();
    const one = await remark();
    const answer = (text: string, by: Actor = asked) => services.ledger.answerOnce(by, { remarkId: one.id, text });
    expect(await refusalOf(answer('Why?'))).toBe('open');
    await decide([seen(one)], { disposition: 'declined' });
    later += 1_000;
    await answer('I see it otherwise.');
    expect(await refusalOf(answer('And again.'))).toBe('answered');
    expect((await actsOf(one)).find(({ kind }) => kind === 'answered')).toMatchObject({ actorId: null, reason: 'I see it otherwise.', disposition: 'declined' });
    const waiting = () => services.ledger.readTriage(author, address, { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: true, page: 1, opened: null });
    const [line] = (await waiting()).lines;
    expect(line).toMatchObject({ id: one.id, isAnswerWaiting: true });
    later += 1_000;
    await act({ intent: 'note', remarks: [seen(one, remarkStamp(2, null))] });
    later = 0;
    expect((await waiting()).lines).toEqual([]);
  });

  it('can be given anew once it was opened again and something else became of it; the first stays in its history', async () => {
    const { asked, remark, act, decide, rowOf, actsOf } = await aTriage();
    const one = await remark();
    const answer = (text: string) => services.ledger.answerOnce(asked, { remarkId: one.id, text });
    await decide([seen(one)], { disposition: 'declined' });
    await answer('I see it otherwise.');
    await act({ intent: 'reopen', remarks: [seen(one, remarkStamp(2, null))], reason: 'We look again.' });
    expect(await rowOf(one)).toMatchObject({ giverAnswer: '', giverAnsweredAt: null });
    await decide([seen(one, remarkStamp(3, null))]);
    await answer('Thank you.');
    expect(await rowOf(one)).toMatchObject({ disposition: 'accepted', giverAnswer: 'Thank you.' });
    expect((await actsOf(one)).map(({ reason }) => reason)).toContain('I see it otherwise.');
  });

  it('is nobody else’s to give', async () => {
    const { db, author, round, remark, decide } = await aTriage();
    const one = await remark();
    await decide([seen(one)]);
    const { person: other } = await aGiver(db, round.id);
    for (const by of [author, other]) expect(await refusalOf(services.ledger.answerOnce(by, { remarkId: one.id, text: 'Mine.' }))).toBe('not-found');
    expect(await refusalOf(services.ledger.answerOnce(visitor, { remarkId: one.id, text: 'Mine.' }))).toBe('forbidden');
  });
});

describe('who may say what becomes of remarks', () => {
  const acts = (one: SeenRemark): TriageAct[] => [
    { intent: 'decide', remarks: [one], disposition: 'accepted', reason: 'Yes.', before: '', after: '' },
    { intent: 'take-over', remarks: [one], reason: '', words: '' },
    { intent: 'reopen', remarks: [one], reason: 'Again.' },
    { intent: 'group', remarks: [one] },
    { intent: 'apart', remarks: [one] },
    { intent: 'plan', remarks: [one], reason: '' },
    { intent: 'note', remarks: [one] },
  ];

  it('are the authors, and whoever convenes the community; nobody else does anything, and strangers learn of nothing', async () => {
    const { db, credential, address, author, asked, remark, act, actsOf } = await aTriage();
    const one = await remark();
    const [member, convener, stranger] = [await aMember(db, credential.communityId), await aMember(db, credential.communityId, 'convener'), await aPerson(db)];
    const outcome = (by: Actor) => Promise.all(acts(seen(one)).map((each) => refusalOf(act(each, by))));
    for (const by of [member, asked, visitor]) expect(new Set(await outcome(by))).toEqual(new Set(['forbidden']));
    // The ledger of the round is public, so that they know of the round, and no more.
    expect(new Set(await outcome(stranger))).toEqual(new Set(['forbidden']));
    expect(await actsOf(one)).toEqual([]);
    const look = { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: false, page: 1, opened: null };
    for (const by of [member, asked, stranger, visitor]) {
      expect(await refusalOf(services.ledger.readTriage(by, address, look))).toBe('forbidden');
      expect(await refusalOf(services.ledger.readHeatMap(by, address))).toBe('forbidden');
    }
    for (const by of [author, convener]) {
      expect(await refusalOf(services.ledger.readTriage(by, address, look))).toBeNull();
      expect(await refusalOf(services.ledger.readHeatMap(by, address))).toBeNull();
    }
    expect(await refusalOf(act({ intent: 'plan', remarks: [seen(one)], reason: 'Waiting.' }, convener))).toBeNull();
  });

  it('are they still once the credential is retired, so that nothing stays open for good; but nobody writes its text any more', async () => {
    const { db, author, credential, remark, act, decide, rowOf } = await aTriage();
    const [one, other] = [await remark({ suggestion: 'three piles' }), await remark()];
    const member = await aMember(db, credential.communityId);
    await updateCredential(db, credential.id, { state: 'retired' });
    expect(await refusalOf(act({ intent: 'take-over', remarks: [seen(one)], reason: '', words: '' }, author))).toBe('forbidden');
    for (const each of acts(seen(one))) expect(await refusalOf(act(each, member))).toBe('forbidden');
    await decide([seen(other)], { disposition: 'declined' });
    expect(await rowOf(other)).toMatchObject({ disposition: 'declined' });
  });
});
