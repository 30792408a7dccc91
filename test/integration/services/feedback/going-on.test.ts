import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, communityMembers, credentials, feedbackGivers, feedbackInvitations, feedbackRounds } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { invitationPath } from '#server/services/feedback/invitation-address.ts';
import type { Services } from '#server/services/index.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aFeedbackInvitation, aRemark, aRound } from '#test/support/feedback.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let giving: Services['giving'];
beforeAll(async () => {
  test = await openTestDatabase();
  giving = testServices(test.db).giving;
});
afterAll(() => test.close());

const who = { name: 'Rosa', perspective: 'educator' as const, educatorRole: 'coach' as const };
const getCredentialById = async (id: string) => {
  const [row] = await test.db.select().from(credentials).where(eq(credentials.id, id));
  if (!row) throw new Error('no credential');
  return row;
};
const keyOf = (id: string) => ({ by: 'invitation' as const, id, mark: invitationPath(testDeps(test.db), id).split('/').at(-1) ?? '' });
const guest = (accountId: string): Person => ({ kind: 'person', accountId, name: 'Rosa', isGuest: true, isSiteAdmin: false, isEmailVerified: false, perspective: 'educator', educatorRole: 'coach' });

/** A guest who came by an invitation and said something. */
async function aGuestWhoCame() {
  const round = await aRound(test.db);
  const invitation = await aFeedbackInvitation(test.db, round.id);
  const key = keyOf(invitation.id);
  const { accountId } = await giving.startGiving(visitor, { key, attempt: createId(), who });
  const [giver] = await test.db.select().from(feedbackGivers).where(eq(feedbackGivers.accountId, accountId));
  if (!giver) throw new Error('no giver');
  const remark = await aRemark(test.db, giver, { text: 'Too long.' });
  return { round, invitation, key, accountId, remark };
}

describe('an invitation by which a guest came', () => {
  it('leads them back to what they said on another device, and makes nobody else', async () => {
    const { round, key, accountId, remark } = await aGuestWhoCame();
    expect(await giving.readDoor(visitor, key)).toMatchObject({ cameBefore: 'here' });
    expect(await giving.goOnGiving(visitor, key)).toEqual({ roundId: round.id, accountId });
    expect((await giving.readGiving(guest(accountId), round.id)).giving?.own).toMatchObject([{ id: remark.id }]);
    expect(await test.db.$count(feedbackGivers, eq(feedbackGivers.roundId, round.id))).toBe(1);
  });

  it('does so also once the round has closed, where they read what became of it', async () => {
    const { round, key, accountId } = await aGuestWhoCame();
    await test.db.update(feedbackRounds).set({ state: 'closed', closedAt: TEST_NOW }).where(eq(feedbackRounds.id, round.id));
    expect(await giving.readDoor(visitor, key)).toMatchObject({ state: 'closed', cameBefore: 'here' });
    expect(await giving.goOnGiving(visitor, key)).toEqual({ roundId: round.id, accountId });
  });

  it('lets somebody else begin for themselves, and keeps leading the first one back', async () => {
    const { key, accountId } = await aGuestWhoCame();
    const other = await giving.startGiving(visitor, { key, attempt: createId(), who: { ...who, name: 'Tom' } });
    expect(other.accountId).not.toBe(accountId);
    expect(await giving.goOnGiving(visitor, key)).toMatchObject({ accountId });
  });

  it('leads to nobody before anybody came, nor to an account with an address, nor to one that is gone', async () => {
    const round = await aRound(test.db);
    const fresh = await aFeedbackInvitation(test.db, round.id);
    const byAccount = await aFeedbackInvitation(test.db, round.id, { acceptedById: (await aPerson(test.db)).accountId });
    const { invitation: gone, accountId } = await aGuestWhoCame();
    await test.db.update(accounts).set({ deletedAt: TEST_NOW }).where(eq(accounts.id, accountId));
    for (const { id } of [fresh, byAccount, gone]) {
      expect(await giving.readDoor(visitor, keyOf(id))).toMatchObject({ cameBefore: null });
      expect(await refusalOf(giving.goOnGiving(visitor, keyOf(id)))).toBe('nobody-before');
    }
  });

  it('leads nobody to a guest who is one elsewhere too, since the mail may have been sent on', async () => {
    const { round, key, accountId } = await aGuestWhoCame();
    const { communityId } = await getCredentialById(round.credentialId ?? '');
    await test.db.insert(communityMembers).values({ communityId, accountId, role: 'participant', perspective: 'educator', joinedAt: TEST_NOW });
    expect(await giving.readDoor(visitor, key)).toMatchObject({ cameBefore: null });
    expect(await refusalOf(giving.goOnGiving(visitor, key))).toBe('nobody-before');
  });

  it('takes back no refusal of mails, which can be said also once the round has closed', async () => {
    const { round, key, accountId } = await aGuestWhoCame();
    await test.db.update(feedbackRounds).set({ state: 'closed', closedAt: TEST_NOW }).where(eq(feedbackRounds.id, round.id));
    await giving.declineMails(guest(accountId), round.id);
    await giving.goOnGiving(visitor, key);
    expect((await giving.readGiving(guest(accountId), round.id)).giving?.me.mails).toBe('declined');
  });

  it('makes nobody who is signed in somebody else, and opens to no wrong mark', async () => {
    const { key } = await aGuestWhoCame();
    const person = await aPerson(test.db);
    expect(await giving.readDoor(person, key)).toMatchObject({ cameBefore: null });
    expect(await refusalOf(giving.goOnGiving(person, key))).toBe('nobody-before');
    expect(await refusalOf(giving.goOnGiving(visitor, { ...key, mark: 'x' }))).toBe('not-found');
  });
});

describe('the invitation to the next round', () => {
  it('leads the guest of the one before into it, who is shown what they said', async () => {
    const { round, accountId, remark } = await aGuestWhoCame();
    const next = await aRound(test.db, { credentialId: round.credentialId, title: 'Educator round 2' });
    const { id } = await aFeedbackInvitation(test.db, next.id, { knownAsId: accountId, perspective: 'coach' });
    expect(await giving.readDoor(visitor, keyOf(id))).toMatchObject({ cameBefore: 'in-a-round-before' });
    expect(await giving.goOnGiving(visitor, keyOf(id))).toEqual({ roundId: next.id, accountId });
    const { giving: read } = await giving.readGiving(guest(accountId), next.id);
    expect(read).toMatchObject({ me: { perspective: 'coach' }, earlier: { remarks: [{ id: remark.id }] } });
    expect(await test.db.select().from(feedbackInvitations).where(eq(feedbackInvitations.id, id))).toMatchObject([{ acceptedById: accountId }]);
  });

  it('lets nobody into a round that has closed, or has not opened', async () => {
    const { round, accountId } = await aGuestWhoCame();
    for (const state of ['prepared', 'closed'] as const) {
      const next = await aRound(test.db, { credentialId: round.credentialId, state, ...(state === 'closed' && { closedAt: TEST_NOW }) });
      const { id } = await aFeedbackInvitation(test.db, next.id, { knownAsId: accountId });
      expect(await refusalOf(giving.goOnGiving(visitor, keyOf(id)))).toBe('round-closed');
    }
  });
});
