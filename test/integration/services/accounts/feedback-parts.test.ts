import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeFeedbackParts } from '#db/repositories/account-feedback.ts';
import { feedbackActs, feedbackAgreements, feedbackAnswers, feedbackGivers, feedbackInvitations, feedbackRemarks, feedbackRounds } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aCredential, aFeedbackInvitation, aGiver, anAgreement, aRemark, aRound } from '#test/support/feedback.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** A round in which somebody left a trace of every kind. */
async function takePart(person: Person, email = 'asked@example.org') {
  const { db } = database;
  const { credential } = await aCredential(db);
  const round = await aRound(db, { credentialId: credential.id, createdById: person.accountId });
  const { giver } = await aGiver(db, round.id, { person });
  const { giver: other } = await aGiver(db, round.id);
  const own = await aRemark(db, giver, { text: 'Too long.', rating: 2, giverAnswer: 'I see.', giverAnsweredAt: TEST_NOW, disposition: 'declined', reason: 'No.', decidedAt: TEST_NOW });
  const decided = await aRemark(db, other, { text: 'Too short.', disposition: 'accepted', reason: 'Yes.', decidedById: person.accountId, decidedAt: TEST_NOW });
  const assigned = await aRemark(db, other, { text: 'Unclear.', assignedToId: person.accountId });
  await anAgreement(db, assigned.id, giver.id);
  const [question] = round.questions;
  await db.insert(feedbackAnswers).values({ giverId: giver.id, questionId: question?.id ?? createId(), choice: 'Yes', answeredAt: TEST_NOW });
  await db.insert(feedbackActs).values({ id: createId(), remarkId: decided.id, actorId: person.accountId, kind: 'closed', disposition: 'accepted', reason: 'Yes.', actedAt: TEST_NOW });
  await aFeedbackInvitation(db, round.id, { email, acceptedById: person.accountId, knownAsId: person.accountId, acceptedAt: TEST_NOW });
  const invited = await aFeedbackInvitation(db, round.id, { invitedById: person.accountId });
  return { db, round, giver, other, own, decided, assigned, invited, question };
}

describe('the export of one’s own part in rounds of feedback', () => {
  it('holds every kind of trace, and nothing of others but what they were answered about', async () => {
    const person = await aPerson(database.db, { email: 'export@example.org' });
    const { question } = await takePart(person, 'export@example.org');
    const exported = await testServices(database.db).accounts.exportAccount(person);
    const about = { credential: 'Using exit questions', round: 'Educator round 1' };
    expect(exported).toMatchObject({
      feedbackRoundsBegun: [about],
      feedbackGiven: [{ ...about, perspective: 'teacher' }],
      feedbackAnswers: [{ question: question?.text, choice: 'Yes' }],
      feedbackRemarks: [{ text: 'Too long.', rating: 2, disposition: 'declined', reason: 'No.', giverAnswer: 'I see.' }],
      feedbackAgreements: [{ remark: 'Unclear.' }],
      feedbackActs: [{ kind: 'closed', disposition: 'accepted', reason: 'Yes.' }],
      feedbackRemarksDecided: [{ disposition: 'accepted' }],
      feedbackInvitations: [{ perspective: 'coach' }],
    });
    expect(JSON.stringify(exported)).not.toContain('Too short.');
  });
});

describe('deleting an account that took part in a round', () => {
  it('leaves what was said, as nobody’s; its invitations go, and what it had to do is nobody’s any more', async () => {
    const person = await aPerson(database.db, { name: 'Ada Byron', email: 'erase@example.org' });
    const { db, giver, own, decided, assigned, round } = await takePart(person, 'erase@example.org');
    await testServices(db).accounts.deleteAccount(person, 'Ada Byron');
    expect(await db.select().from(feedbackGivers).where(eq(feedbackGivers.id, giver.id))).toMatchObject([{ accountId: null, attribution: 'anonymous' }]);
    expect(await db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, own.id))).toMatchObject([{ text: 'Too long.', giverAnswer: 'I see.' }]);
    expect(await db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, assigned.id))).toMatchObject([{ assignedToId: null }]);
    expect(await db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, decided.id))).toMatchObject([{ disposition: 'accepted', reason: 'Yes.' }]);
    expect(await db.$count(feedbackInvitations, eq(feedbackInvitations.email, 'erase@example.org'))).toBe(0);
    expect(await db.$count(feedbackRounds, eq(feedbackRounds.id, round.id))).toBe(1);
  });

  it('shows what it said as nobody’s in the ledger, and names it nowhere', async () => {
    const person = await aPerson(database.db, { name: 'Zuleika Gone', email: 'gone@example.org', attribution: 'named' });
    const { db, round } = await takePart(person, 'gone@example.org');
    await db.update(feedbackRounds).set({ attribution: 'named' }).where(eq(feedbackRounds.id, round.id));
    const { accounts, ledger } = testServices(db);
    const reader = await aPerson(db);
    const slug = (await db.execute<{ slug: string }>(`select slug from credentials where id = '${round.credentialId}'`))[0]?.slug ?? '';
    const read = () => ledger.readLedger(reader, { kind: 'credential', slug }, { round: null, disposition: null, perspective: null, place: null, most: 20 });
    expect((await read()).pairs.find(({ text }) => text === 'Too long.')?.by).toMatchObject({ kind: 'named', name: 'Zuleika Gone' });
    await accounts.deleteAccount(person, 'Zuleika Gone');
    const view = await read();
    expect(view.pairs.find(({ text }) => text === 'Too long.')?.by).toEqual({ kind: 'anonymous' });
    expect(JSON.stringify(view)).not.toContain('Zuleika');
  });
});

describe('an invitation of an account', () => {
  it('stands in its export, becomes the account’s that it becomes part of, and goes with it', async () => {
    const { db } = database;
    const [from, into] = [await aPerson(db), await aPerson(db)];
    const [one, both] = [await aRound(db), await aRound(db)];
    const invite = (roundId: string, person: Person) => aFeedbackInvitation(db, roundId, { email: null, accountId: person.accountId });
    await invite(one.id, from);
    await invite(both.id, from);
    await invite(both.id, into);
    await db.transaction((tx) => mergeFeedbackParts(tx, { from: from.accountId, into: into.accountId, profileOf: new Map() }));
    const own = () => db.select({ roundId: feedbackInvitations.roundId }).from(feedbackInvitations).where(eq(feedbackInvitations.accountId, into.accountId));
    expect((await own()).map(({ roundId }) => roundId).sort()).toEqual([one.id, both.id].sort());
    const { accounts } = testServices(db);
    expect((await accounts.exportAccount(into)).feedbackInvitations).toHaveLength(2);
    await accounts.deleteAccount(into, into.name);
    expect(await own()).toEqual([]);
  });
});

describe('a guest who becomes part of an account', () => {
  const merge = (from: Person, into: Person) => database.db.transaction((tx) => mergeFeedbackParts(tx, { from: from.accountId, into: into.accountId, profileOf: new Map([[from.accountId, 'named'], [into.accountId, 'named']]) }));
  const guest = () => aPerson(database.db, { email: null, emailVerifiedAt: null });

  it('brings everything along', async () => {
    const [from, into] = [await guest(), await aPerson(database.db)];
    const { db, giver, decided, assigned, invited, round } = await takePart(from, 'along@example.org');
    await merge(from, into);
    const own = into.accountId;
    expect(await db.select().from(feedbackGivers).where(eq(feedbackGivers.id, giver.id))).toMatchObject([{ accountId: own }]);
    expect(await db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, decided.id))).toMatchObject([{ decidedById: own }]);
    expect(await db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, assigned.id))).toMatchObject([{ assignedToId: own }]);
    expect(await db.select().from(feedbackActs).where(eq(feedbackActs.remarkId, decided.id))).toMatchObject([{ actorId: own }]);
    expect(await db.select().from(feedbackInvitations).where(eq(feedbackInvitations.email, 'along@example.org'))).toMatchObject([{ acceptedById: own, knownAsId: own }]);
    expect(await db.select().from(feedbackInvitations).where(eq(feedbackInvitations.id, invited.id))).toMatchObject([{ invitedById: own }]);
    expect(await db.select().from(feedbackRounds).where(eq(feedbackRounds.id, round.id))).toMatchObject([{ createdById: own }]);
  });

  it('becomes one giver where both gave in one round: all remarks, one agreement, their own answer, and shown as whichever shows less', async () => {
    const [from, into] = [await guest(), await aPerson(database.db)];
    const { db, round, giver, own, assigned, question } = await takePart(from, 'both@example.org');
    await db.update(feedbackGivers).set({ attribution: 'anonymous', finishedAt: TEST_NOW }).where(eq(feedbackGivers.id, giver.id));
    const { giver: kept } = await aGiver(db, round.id, { person: into, attribution: 'named' });
    await anAgreement(db, assigned.id, kept.id);
    await db.insert(feedbackAnswers).values({ giverId: kept.id, questionId: question?.id ?? '', choice: 'No', answeredAt: TEST_NOW });
    await merge(from, into);
    expect(await db.select().from(feedbackGivers).where(eq(feedbackGivers.roundId, round.id))).toHaveLength(2);
    expect(await db.select().from(feedbackGivers).where(eq(feedbackGivers.id, kept.id))).toMatchObject([{ accountId: into.accountId, attribution: 'anonymous', finishedAt: TEST_NOW }]);
    expect(await db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, own.id))).toMatchObject([{ giverId: kept.id }]);
    expect(await db.select().from(feedbackAgreements).where(eq(feedbackAgreements.remarkId, assigned.id))).toMatchObject([{ giverId: kept.id }]);
    expect(await db.select().from(feedbackAnswers).where(eq(feedbackAnswers.giverId, kept.id))).toMatchObject([{ choice: 'No' }]);
  });

  it('is not named because one of the two chose so, where the other said nothing in a round that shows perspectives', async () => {
    const [from, into] = [await guest(), await aPerson(database.db)];
    const { db, round } = await takePart(from, 'silent@example.org');
    const { giver: kept } = await aGiver(db, round.id, { person: into, attribution: 'named' });
    await merge(from, into);
    expect(await db.select().from(feedbackGivers).where(eq(feedbackGivers.id, kept.id))).toMatchObject([{ attribution: 'perspective' }]);
  });

  it('brings its words to a question along beside those of the account, and that it wants no more mail', async () => {
    const [from, into] = [await guest(), await aPerson(database.db)];
    const { db, round, giver, question } = await takePart(from, 'words@example.org');
    const { giver: kept } = await aGiver(db, round.id, { person: into });
    await db.update(feedbackGivers).set({ declinedAt: TEST_NOW }).where(eq(feedbackGivers.id, giver.id));
    await db.update(feedbackAnswers).set({ choice: 'Yes', text: 'Said as a guest.' }).where(eq(feedbackAnswers.giverId, giver.id));
    await db.insert(feedbackAnswers).values({ giverId: kept.id, questionId: question?.id ?? '', choice: 'No', text: 'Said before.', answeredAt: new Date(TEST_NOW.getTime() - 1) });
    await aFeedbackInvitation(db, round.id, { email: null, accountId: into.accountId });
    await aFeedbackInvitation(db, round.id, { email: null, accountId: from.accountId, declinedAt: TEST_NOW });
    await merge(from, into);
    expect(await db.select().from(feedbackGivers).where(eq(feedbackGivers.id, kept.id))).toMatchObject([{ declinedAt: TEST_NOW }]);
    expect(await db.select().from(feedbackAnswers).where(eq(feedbackAnswers.giverId, kept.id))).toMatchObject([{ choice: 'Yes', text: 'Said before.\n\nSaid as a guest.', answeredAt: TEST_NOW }]);
    expect(await db.select().from(feedbackInvitations).where(eq(feedbackInvitations.accountId, into.accountId))).toMatchObject([{ declinedAt: TEST_NOW }]);
  });

  it('agrees with no remark of their own afterwards', async () => {
    const [from, into] = [await guest(), await aPerson(database.db)];
    const { db, round, giver, own } = await takePart(from, 'selfsame@example.org');
    const { giver: kept } = await aGiver(db, round.id, { person: into });
    const ofKept = await aRemark(db, kept, { text: 'Mine.' });
    await anAgreement(db, own.id, kept.id);
    await anAgreement(db, ofKept.id, giver.id);
    await merge(from, into);
    for (const { id } of [own, ofKept]) expect(await db.$count(feedbackAgreements, eq(feedbackAgreements.remarkId, id))).toBe(0);
  });
});
