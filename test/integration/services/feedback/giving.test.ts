import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listLedger } from '#db/repositories/feedback-ledger.ts';
import { accounts, feedbackActs, feedbackAnswers, feedbackGivers, feedbackInvitations, feedbackRemarks, feedbackRounds } from '#db/schema/index.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { nobody } from '#domain/permissions.ts';
import { invitationPath } from '#server/services/feedback/invitation-address.ts';
import { roundToGiveIn } from '#server/services/feedback/round-to-give-in.ts';
import type { Services } from '#server/services/index.ts';
import { aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aCredential, aFeedbackInvitation, aGiver, anAgreement, aRemark, aRound } from '#test/support/feedback.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

const giving = () => services.giving;
const draft = sampleCredential();
const sentence = 'The answers are sorted into piles by what students did.';
const remark = (given: Partial<Parameters<Services['giving']['giveRemark']>[2]> = {}) => ({ place: 'keyMethod', quote: sentence, rating: 2 as const, text: 'Which piles?', suggestion: '', ...given });
const who = { name: 'Rosa', perspective: 'educator' as const, educatorRole: 'coach' as const };

async function invitedTo(roundId: string) {
  const invitation = await aFeedbackInvitation(test.db, roundId);
  return { by: 'invitation' as const, id: invitation.id, mark: invitationPath(testDeps(test.db), invitation.id).split('/').at(-1) ?? '' };
}
const waitingForLocks = async () =>
  Number((await test.db.execute<{ count: string }>(sql`select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.count);
const personOf = async (accountId: string): Promise<Person> => {
  const [row] = await test.db.select().from(accounts).where(eq(accounts.id, accountId));
  return { kind: 'person', accountId, name: row?.name ?? '', isGuest: true, isSiteAdmin: false, isEmailVerified: false, perspective: 'educator', educatorRole: 'coach' };
};

describe('who comes to a round', () => {
  it('by an invitation is told what is asked, by whom and how they are shown, and becomes one guest however often they press', async () => {
    const round = await aRound(test.db);
    const key = await invitedTo(round.id);
    expect(await giving().readDoor(visitor, key)).toMatchObject({ state: 'open', round: { title: 'Educator round 1' }, subject: { kind: 'credential', name: draft.name }, questions: 2, speaksAs: { perspective: 'educator', educatorRole: 'coach' }, shown: { level: 'perspective', mayChoose: true, isPublic: true }, isInvited: true, isGiving: false });
    const attempt = createId();
    const [one, other] = [await giving().startGiving(visitor, { key, attempt, who }), await giving().startGiving(visitor, { key, attempt, who })];
    expect(other).toEqual(one);
    expect(await test.db.$count(feedbackGivers, eq(feedbackGivers.roundId, round.id))).toBe(1);
    const [invitation] = await test.db.select().from(feedbackInvitations).where(eq(feedbackInvitations.id, key.id));
    expect(invitation).toMatchObject({ acceptedById: one.accountId, acceptedAt: TEST_NOW });
    expect((await giving().readGiving(await personOf(one.accountId), round.id)).giving).toMatchObject({ me: { perspective: 'coach', shown: 'perspective' } });
  });

  it('by its link keeps the account they are signed in with', async () => {
    const round = await aRound(test.db, { linkCode: 'spring-link' });
    const person = await aPerson(test.db);
    const { accountId } = await giving().startGiving(person, { key: { by: 'link', code: 'spring-link' }, attempt: createId(), who });
    expect(accountId).toBe(person.accountId);
    expect(await giving().readDoor(person, { by: 'link', code: 'spring-link' })).toMatchObject({ isGiving: true, round: { id: round.id } });
    expect(await refusalOf(giving().readDoor(visitor, { by: 'link', code: 'no-link' }))).toBe('not-found');
  });

  it('as a member needs no invitation, and is thought to speak as they do there', async () => {
    const { credential, author } = await aCredential(test.db);
    const round = await aRound(test.db, { credentialId: credential.id });
    const member = await aMember(test.db, credential.communityId, 'participant', await aPerson(test.db, { perspective: 'funder', educatorRole: null }));
    expect((await giving().readGiving(member, round.id)).door).toMatchObject({ isGiving: false, speaksAs: { perspective: 'funder', educatorRole: null } });
    expect(await refusalOf(giving().giveRemark(member, round.id, remark()))).toBe('not-begun');
    await giving().startGiving(author, { key: { by: 'round', id: round.id }, attempt: createId(), who });
    expect((await giving().readGiving(author, round.id)).giving?.me.perspective).toBe('coach');
  });

  it('with a wrong mark finds nothing, and with another invitation’s neither', async () => {
    const round = await aRound(test.db);
    const [mine, other] = [await invitedTo(round.id), await invitedTo(round.id)];
    for (const key of [{ ...mine, mark: other.mark }, { ...mine, mark: '' }, { ...mine, id: 'no-id' }]) {
      expect(await refusalOf(giving().readDoor(visitor, key))).toBe('not-found');
      expect(await refusalOf(giving().startGiving(visitor, { key, attempt: createId(), who }))).toBe('not-found');
      expect(await refusalOf(giving().declineInvitation(visitor, key))).toBe('not-found');
    }
  });

  it('may rather not, and may still come', async () => {
    const round = await aRound(test.db);
    const key = await invitedTo(round.id);
    await giving().declineInvitation(visitor, key);
    expect(await giving().readDoor(visitor, key)).toMatchObject({ hasDeclined: true });
    await giving().startGiving(visitor, { key, attempt: createId(), who });
    expect(await giving().readDoor(visitor, key)).toMatchObject({ hasDeclined: false });
  });

  it('is written to no more once they said so, also when they have come, until they come again by their mail', async () => {
    const round = await aRound(test.db);
    const key = await invitedTo(round.id);
    const { accountId } = await giving().startGiving(visitor, { key, attempt: createId(), who });
    const [came, alone] = [await personOf(accountId), await aGiver(test.db, round.id)];
    const mailsOf = async (person: Actor) => (await giving().readGiving(person, round.id)).giving?.me.mails;
    expect([await mailsOf(came), await mailsOf(alone.person)]).toEqual(['sent', 'none']);
    for (const person of [came, alone.person]) await giving().declineMails(person, round.id);
    expect(await mailsOf(alone.person)).toBe('declined');
    expect(await mailsOf(came)).toBe('declined');
    await giving().startGiving(came, { key, attempt: createId(), who });
    expect(await mailsOf(came)).toBe('sent');
  });

  it('is told nothing before it opened, and cannot come in once it has closed', async () => {
    const [prepared, closed] = [await aRound(test.db, { state: 'prepared' }), await aRound(test.db, { state: 'closed', closedAt: TEST_NOW })];
    expect(await giving().readDoor(visitor, await invitedTo(prepared.id))).toEqual({ state: 'prepared' });
    const key = await invitedTo(closed.id);
    expect(await giving().readDoor(visitor, key)).toMatchObject({ state: 'closed', mayReadLedger: true });
    for (const shut of [key, await invitedTo(prepared.id)]) expect(await refusalOf(giving().startGiving(visitor, { key: shut, attempt: createId(), who }))).toBe('round-closed');
    expect(await test.db.$count(feedbackGivers, eq(feedbackGivers.roundId, closed.id))).toBe(0);
  });
});

describe('a remark', () => {
  it('stands at a sentence, a cell, or all of it, numbered one after the other', async () => {
    const round = await aRound(test.db);
    const { person } = await aGiver(test.db, round.id);
    const [row, level] = [draft.rubric.rows[0], draft.rubric.levels[1]];
    await giving().giveRemark(person, round.id, remark());
    await giving().giveRemark(person, round.id, remark({ place: `rubric/${row?.id}/level/${level?.id}`, quote: null, text: '', suggestion: 'Piles hold one idea each.' }));
    await giving().giveRemark(person, round.id, remark({ place: '', quote: null, rating: 4, text: '' }));
    const { giving: view } = await giving().readGiving(person, round.id);
    expect(view?.own).toMatchObject([
      { place: 'keyMethod', quote: sentence, where: 'Key method', rating: 2, text: 'Which piles?', suggestion: null, became: { disposition: 'open' } },
      { where: `Rubric, row 1, ${level?.label}`, suggestion: 'Piles hold one idea each.' },
      { place: '', where: '', rating: 4 },
    ]);
    expect((await test.db.select({ number: feedbackRemarks.number }).from(feedbackRemarks).where(eq(feedbackRemarks.roundId, round.id))).map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  it('is one, however often the same is sent over a line that is lost', async () => {
    const round = await aRound(test.db);
    const { person } = await aGiver(test.db, round.id);
    const first = await giving().giveRemark(person, round.id, remark());
    expect(await giving().giveRemark(person, round.id, remark())).toBe(first);
    expect(await giving().giveRemark(person, round.id, remark({ text: 'And how many?' }))).not.toBe(first);
    expect((await giving().readGiving(person, round.id)).giving?.own).toHaveLength(2);
    await giving().takeBackRemark(person, round.id, first);
    expect(await giving().giveRemark(person, round.id, remark())).not.toBe(first);
  });

  it('says something, and stands where the words do', async () => {
    const round = await aRound(test.db);
    const { person } = await aGiver(test.db, round.id);
    const refused = (given: Parameters<typeof remark>[0]) => refusalOf(giving().giveRemark(person, round.id, remark(given)));
    expect(await refused({ rating: null, text: '' })).toBe('nothing-said');
    expect(await refused({ rating: null, text: '', suggestion: sentence })).toBe('nothing-said');
    expect(await refused({ quote: 'Words that stand nowhere.' })).toBe('no-such-place');
    expect(await refused({ place: 'rubric/none/level/none', quote: null })).toBe('no-such-place');
    expect(await refused({ place: 'password', quote: null })).toBe('no-such-place');
    expect(await refused({ place: '', quote: sentence })).toBe('no-such-place');
    expect(await test.db.$count(feedbackRemarks, eq(feedbackRemarks.roundId, round.id))).toBe(0);
  });

  it('suggests other words only where those that are read are those that are written', async () => {
    const round = await aRound(test.db);
    const { person, giver } = await aGiver(test.db, round.id);
    const view = (await giving().readGiving(person, round.id)).giving;
    const places = view?.sections.flatMap(({ entries }) => entries.flatMap(({ main, more }) => [main, ...more])) ?? [];
    const chosen = places.filter(({ maySuggest }) => !maySuggest);
    expect([...new Set(chosen.map(({ section }) => section))]).toEqual(expect.arrayContaining(['research', 'hours', 'tags', 'issuer', 'licence']));
    expect(chosen.map(({ section }) => section)).not.toEqual(expect.arrayContaining(['rubric']));
    expect(places.find(({ key }) => key === 'keyMethod')?.maySuggest).toBe(true);
    for (const { key } of chosen) expect(`${key} ${await refusalOf(giving().giveRemark(person, round.id, remark({ place: key, quote: null, suggestion: 'Other words.' })))}`).toBe(`${key} no-suggestion`);
    const { id: remarkId } = await aRemark(test.db, giver, { place: 'licence' });
    expect(await refusalOf(giving().changeRemark(person, round.id, { remarkId, rating: 1, text: '', suggestion: 'Other words.' }))).toBe('no-suggestion');
    expect(await refusalOf(giving().giveRemark(person, round.id, remark({ place: 'licence', quote: null })))).toBeNull();
  });

  it('is one of a hundred at most of one person', async () => {
    const round = await aRound(test.db);
    const { person, giver } = await aGiver(test.db, round.id);
    const { id } = await aRemark(test.db, giver);
    await test.db.insert(feedbackRemarks).values(Array.from({ length: 99 }, (_, at) => ({ id: createId(), roundId: round.id, giverId: giver.id, number: 10_000 + at, place: '', text: 'More.', createdAt: TEST_NOW })));
    expect(await refusalOf(giving().giveRemark(person, round.id, remark()))).toBe('many-remarks');
    await giving().takeBackRemark(person, round.id, id);
    expect(await refusalOf(giving().giveRemark(person, round.id, remark()))).toBeNull();
  });

  it('of somebody else is sent where one looks, spoke or agreed; of the rest only how many there are', async () => {
    const round = await aRound(test.db);
    const [other, me] = [await aGiver(test.db, round.id), await aGiver(test.db, round.id)];
    const places = ['competency', 'keyMethod', 'description', 'rationale'];
    const [, , agreedTo] = [await aRemark(test.db, other.giver, { place: places[0] }), await aRemark(test.db, other.giver, { place: places[1] }), await aRemark(test.db, other.giver, { place: places[2] }), await aRemark(test.db, other.giver, { place: places[3] }), await aRemark(test.db, other.giver, { place: places[3] })];
    await aRemark(test.db, me.giver, { place: places[1] });
    await anAgreement(test.db, agreedTo.id, me.giver.id);
    const seen = async (asked?: string) => (await giving().readGiving(me.person, round.id, asked)).giving;
    expect((await seen())?.others.map(({ place }) => place).sort()).toEqual(['description', 'keyMethod']);
    expect((await seen('competency'))?.others.map(({ place }) => place).sort()).toEqual(['competency', 'description', 'keyMethod']);
    expect((await seen())?.counts).toEqual(places.map((place) => ({ place, quote: null, count: place === 'rationale' ? 2 : 1 })));
  });

  it('is changed and taken back by who gave it alone', async () => {
    const round = await aRound(test.db);
    const [mine, other] = [await aGiver(test.db, round.id), await aGiver(test.db, round.id)];
    const { id: remarkId } = await aRemark(test.db, mine.giver, { place: 'keyMethod', quote: sentence });
    const changed = { remarkId, rating: 3 as const, text: 'Better so.', suggestion: '' };
    expect(await refusalOf(giving().changeRemark(other.person, round.id, changed))).toBe('not-found');
    expect(await refusalOf(giving().takeBackRemark(other.person, round.id, remarkId))).toBe('not-found');
    await giving().changeRemark(mine.person, round.id, changed);
    expect((await giving().readGiving(other.person, round.id, 'keyMethod')).giving?.others).toMatchObject([{ text: 'Better so.', rating: 3, isEdited: true }]);
    expect(await refusalOf(giving().changeRemark(mine.person, round.id, { ...changed, rating: null, text: '' }))).toBe('nothing-said');
    await giving().takeBackRemark(mine.person, round.id, remarkId);
    expect((await test.db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, remarkId)))[0]).toMatchObject({ text: '', quote: null, rating: null, takenBackAt: TEST_NOW });
    expect((await giving().readGiving(other.person, round.id, 'keyMethod')).giving?.others).toEqual([]);
    expect(await refusalOf(giving().changeRemark(mine.person, round.id, changed))).toBe('not-found');
  });

  it('of another round is out of reach from this one', async () => {
    const [round, elsewhere] = [await aRound(test.db), await aRound(test.db)];
    const { person } = await aGiver(test.db, round.id);
    const there = await aGiver(test.db, elsewhere.id, { person });
    const { id: remarkId } = await aRemark(test.db, there.giver);
    expect(await refusalOf(giving().takeBackRemark(person, round.id, remarkId))).toBe('not-found');
    expect(await refusalOf(giving().agreeWithRemark(person, round.id, { remarkId, agrees: true }))).toBe('not-found');
  });

  it('that its authors have answered is not changed any more', async () => {
    const round = await aRound(test.db);
    const { person, giver } = await aGiver(test.db, round.id);
    const { id: remarkId } = await aRemark(test.db, giver, { disposition: 'accepted', reason: 'True.', decidedAt: TEST_NOW, changeBefore: 'ten minutes', changeAfter: 'the opening' });
    expect(await refusalOf(giving().changeRemark(person, round.id, { remarkId, rating: 1, text: '', suggestion: '' }))).toBe('decided');
    expect((await giving().readGiving(person, round.id)).giving?.own).toMatchObject([{ became: { disposition: 'accepted', reason: 'True.', change: { before: 'ten minutes', after: 'the opening' } } }]);
  });

  it('that its authors are answering at that moment is not changed either', async () => {
    const round = await aRound(test.db);
    const { person, giver } = await aGiver(test.db, round.id);
    const { id: remarkId } = await aRemark(test.db, giver);
    let refusal: Promise<string | null> | undefined;
    await test.db.transaction(async (tx) => {
      await tx.update(feedbackRemarks).set({ disposition: 'declined', reason: 'No.', decidedAt: TEST_NOW }).where(eq(feedbackRemarks.id, remarkId));
      refusal = refusalOf(giving().changeRemark(person, round.id, { remarkId, rating: 1, text: 'Something else.', suggestion: '' }));
      await expect.poll(waitingForLocks, { interval: 10 }).toBe(1);
    });
    expect(await refusal).toBe('decided');
    expect((await test.db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, remarkId)))[0]).toMatchObject({ text: 'Say for which classes.', editedAt: null });
  });

  it('is agreed with in the words it had: once they are changed, who agreed is asked anew, and counts no more until then', async () => {
    const round = await aRound(test.db);
    const [mine, other] = [await aGiver(test.db, round.id), await aGiver(test.db, round.id)];
    const { id: remarkId } = await aRemark(test.db, mine.giver, { place: 'competency' });
    const at = (minutes: number) => testServices(test.db, { now: () => new Date(TEST_NOW.getTime() + minutes * MINUTE_MS) }).giving;
    const seen = async () => {
      const [others, own] = [(await giving().readGiving(other.person, round.id)).giving?.others, (await giving().readGiving(mine.person, round.id)).giving?.own];
      const [row] = await listLedger(test.db, [round.id]);
      return [others?.map(({ agrees, iAgree, iAgreedBefore }) => ({ agrees, iAgree, iAgreedBefore })), own?.[0]?.agrees, row?.agreements];
    };
    await at(1).agreeWithRemark(other.person, round.id, { remarkId, agrees: true });
    expect(await seen()).toEqual([[{ agrees: 1, iAgree: true, iAgreedBefore: false }], 1, 1]);
    await at(2).changeRemark(mine.person, round.id, { remarkId, text: 'The opposite.', rating: null, suggestion: '' });
    expect(await seen()).toEqual([[{ agrees: 0, iAgree: false, iAgreedBefore: true }], 0, 0]);
    await at(3).agreeWithRemark(other.person, round.id, { remarkId, agrees: true });
    expect(await seen()).toEqual([[{ agrees: 1, iAgree: true, iAgreedBefore: false }], 1, 1]);
  });

  it('is agreed with once, taken back at will, and never by who gave it', async () => {
    const round = await aRound(test.db);
    const [mine, other] = [await aGiver(test.db, round.id), await aGiver(test.db, round.id)];
    const { id: remarkId } = await aRemark(test.db, mine.giver);
    const agree = (person: Actor, agrees = true) => giving().agreeWithRemark(person, round.id, { remarkId, agrees });
    await agree(other.person);
    await agree(other.person);
    expect((await giving().readGiving(other.person, round.id)).giving?.others).toMatchObject([{ agrees: 1, iAgree: true }]);
    expect((await giving().readGiving(mine.person, round.id)).giving?.own).toMatchObject([{ agrees: 1 }]);
    await agree(other.person, false);
    expect((await giving().readGiving(other.person, round.id, 'competency')).giving?.others).toMatchObject([{ agrees: 0, iAgree: false }]);
    expect(await refusalOf(agree(mine.person))).toBe('own-remark');
  });

  it('cannot be given once the round closed meanwhile', async () => {
    const round = await aRound(test.db);
    const { person } = await aGiver(test.db, round.id);
    await test.db.update(feedbackRounds).set({ state: 'closed', closedAt: TEST_NOW }).where(eq(feedbackRounds.id, round.id));
    expect(await refusalOf(giving().giveRemark(person, round.id, remark()))).toBe('round-closed');
    expect((await giving().readGiving(person, round.id)).giving?.round.state).toBe('closed');
  });
});

describe('a round whose time is over', () => {
  it('is closed to who gives and who comes, before the house has noticed', async () => {
    const round = await aRound(test.db, { closesAt: TEST_NOW });
    const { person } = await aGiver(test.db, round.id);
    const key = await invitedTo(round.id);
    expect(await refusalOf(giving().giveRemark(person, round.id, remark()))).toBe('round-closed');
    expect(await refusalOf(giving().startGiving(visitor, { key, attempt: createId(), who }))).toBe('round-closed');
    expect(await giving().readDoor(visitor, key)).toMatchObject({ state: 'closed' });
    expect((await giving().readGiving(person, round.id)).giving?.round.state).toBe('closed');
  });
});

describe('the questions of a round', () => {
  it('are those of one’s perspective, and are answered in their own way', async () => {
    const round = await aRound(test.db);
    const { person, giver } = await aGiver(test.db, round.id, { perspective: 'coach' });
    const [choice, words, rating] = round.questions.map(({ id }) => id);
    const answer = (questionId = '', said: object = {}) => giving().answerQuestion(person, round.id, { questionId, rating: null, choice: '', text: '', ...said });
    await answer(choice, { choice: 'Yes', rating: 4 });
    await answer(rating, { rating: 3 });
    expect((await giving().readGiving(person, round.id)).giving?.questions.map((each) => each.answer)).toEqual([{ rating: null, choice: 'Yes', text: '' }, { rating: 3, choice: null, text: '' }]);
    expect(await refusalOf(answer(words, { text: 'Not asked of coaches' }))).toBe('not-found');
    expect(await refusalOf(answer(choice, { choice: 'Perhaps' }))).toBe('no-such-choice');
    await answer(rating);
    expect(await test.db.$count(feedbackAnswers, eq(feedbackAnswers.giverId, giver.id))).toBe(1);
  });

  it('may stay unanswered when one finishes, and one may go on after that', async () => {
    const round = await aRound(test.db);
    const { person } = await aGiver(test.db, round.id);
    await giving().finishGiving(person, round.id);
    await giving().finishGiving(person, round.id);
    await giving().giveRemark(person, round.id, remark());
    expect((await giving().readGiving(person, round.id)).giving).toMatchObject({ me: { hasFinished: true }, own: [{ text: 'Which piles?' }] });
  });
});

describe('how a giver is shown', () => {
  it('is chosen within what the round allows, and told plainly where few speak as they do', async () => {
    const round = await aRound(test.db, { attribution: 'perspective', mayChooseAttribution: false });
    const { person } = await aGiver(test.db, round.id);
    expect((await giving().readGiving(person, round.id)).giving?.me).toMatchObject({ shown: 'perspective', choices: ['perspective', 'anonymous'], areFew: true });
    expect(await refusalOf(giving().chooseShown(person, round.id, 'named'))).toBe('shown-with-more');
    await giving().chooseShown(person, round.id, 'anonymous');
    await aGiver(test.db, round.id);
    await aGiver(test.db, round.id);
    expect((await giving().readGiving(person, round.id)).giving?.me).toMatchObject({ shown: 'anonymous', areFew: false });
  });

  it('is said to be public or not at the door and inside, as the round has it', async () => {
    for (const isLedgerPublic of [true, false]) {
      const round = await aRound(test.db, { isLedgerPublic });
      const { person } = await aGiver(test.db, round.id);
      expect(await giving().readDoor(visitor, await invitedTo(round.id))).toMatchObject({ shown: { isPublic: isLedgerPublic } });
      expect((await giving().readGiving(person, round.id)).giving?.round.isPublic).toBe(isLedgerPublic);
    }
  });

  it('may be less than before once the round has closed, and not more; what was said may be taken back with every word', async () => {
    const round = await aRound(test.db);
    const { person, giver } = await aGiver(test.db, round.id, { attribution: 'named' });
    const { id } = await aRemark(test.db, giver, { disposition: 'declined', reason: 'No.', decidedAt: TEST_NOW });
    await services.ledger.answerOnce(person, { remarkId: id, text: 'My answer.' });
    await test.db.update(feedbackRounds).set({ state: 'closed', closedAt: TEST_NOW }).where(eq(feedbackRounds.id, round.id));
    await giving().chooseShown(person, round.id, 'perspective');
    expect(await refusalOf(giving().chooseShown(person, round.id, 'named'))).toBe('shown-with-more');
    expect((await giving().readGiving(person, round.id)).giving?.me).toMatchObject({ shown: 'perspective', choices: ['perspective', 'anonymous'] });
    await giving().takeBackRemark(person, round.id, id);
    expect((await test.db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, id)))[0]).toMatchObject({ text: '', giverAnswer: '', takenBackAt: TEST_NOW });
    expect(await test.db.select({ reason: feedbackActs.reason }).from(feedbackActs).where(eq(feedbackActs.remarkId, id))).toEqual([{ reason: '' }]);
  });

  it('is not told by the order of others’ remarks', async () => {
    const round = await aRound(test.db);
    const [other, reader] = [await aGiver(test.db, round.id), await aGiver(test.db, round.id)];
    const given = [];
    for (let count = 0; count < 6; count += 1) given.push((await aRemark(test.db, other.giver)).id);
    expect((await giving().readGiving(reader.person, round.id, 'competency')).giving?.others.map(({ id }) => id)).toEqual(given.toSorted());
  });

  it('never tells a name to others who did not choose it, on any view of the round', async () => {
    const round = await aRound(test.db, { linkCode: 'leak-link' });
    const hidden = await aGiver(test.db, round.id, { person: await aPerson(test.db, { name: 'Zebulon Quiet', email: null, emailVerifiedAt: null }) });
    const silent = await aGiver(test.db, round.id, { attribution: 'anonymous', person: await aPerson(test.db, { name: 'Xanthe Silent', email: null, emailVerifiedAt: null }) });
    const open = await aGiver(test.db, round.id, { attribution: 'named', person: await aPerson(test.db, { name: 'Ottoline Open', email: null, emailVerifiedAt: null }) });
    for (const { giver } of [hidden, silent, open]) await aRemark(test.db, giver);
    await anAgreement(test.db, (await aRemark(test.db, open.giver)).id, hidden.giver.id);
    const reader = await aGiver(test.db, round.id);
    const told = JSON.stringify([await giving().readGiving(reader.person, round.id, 'competency'), await giving().readDoor(reader.person, { by: 'link', code: 'leak-link' }), await giving().readDoor(visitor, { by: 'link', code: 'leak-link' })]);
    expect(told).toContain('Ottoline Open');
    for (const { person } of [hidden, silent]) expect(told).not.toContain(person.name);
    for (const { person, giver } of [hidden, silent, open]) for (const id of [person.accountId, giver.id]) expect(told).not.toContain(id);
  });
});

describe('the pages of a credential with an open round', () => {
  it('lead those to it who may give feedback there, and nobody else', async () => {
    const { credential, author } = await aCredential(test.db);
    const studioOf = async () => (await services.credentials.readStudio(author, credential.slug)).openRoundId;
    expect(await studioOf()).toBeNull();
    const round = await aRound(test.db, { credentialId: credential.id });
    expect(await studioOf()).toBe(round.id);
    const opened = (actor: Actor) => roundToGiveIn(testDeps(test.db), actor, { about: { kind: 'credential', id: credential.id }, standing: { ...nobody, isSignedIn: actor.kind === 'person' }, facts: {} });
    const { person } = await aGiver(test.db, round.id);
    expect([await opened(visitor), await opened(await aPerson(test.db)), await opened(person)]).toEqual([null, null, round.id]);
    await test.db.update(feedbackRounds).set({ closesAt: TEST_NOW }).where(eq(feedbackRounds.id, round.id));
    expect(await studioOf()).toBeNull();
  });
});
