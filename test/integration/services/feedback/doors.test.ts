import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackRounds } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { invitationPath } from '#server/services/feedback/invitation-address.ts';
import type { Services } from '#server/services/index.ts';
import { aPerson } from '#test/support/builders.ts';
import { aCredential, aFeedbackInvitation, aRound } from '#test/support/feedback.ts';
import { refusalOf } from '#test/support/refusals.ts';
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
const who = { name: 'Rosa', perspective: 'educator' as const, educatorRole: 'coach' as const };

describe('who comes to a round', () => {
  it('by a link that its authors ended is told so, and led on where they came by it before', async () => {
    const { credential, author } = await aCredential(test.db);
    const round = await aRound(test.db, { credentialId: credential.id, linkCode: 'ended-link' });
    const [person, stranger] = [await aPerson(test.db), await aPerson(test.db)];
    const key = { by: 'link', code: 'ended-link' } as const;
    await giving().startGiving(person, { key, attempt: createId(), who });
    await services.rounds.changeRoundLink(author, { kind: 'credential', slug: credential.slug, number: round.number }, { link: 'renew' });
    for (const actor of [visitor, stranger]) {
      expect(await giving().readDoor(actor, key)).toEqual({ state: 'link-ended' });
      expect(await refusalOf(giving().startGiving(actor, { key, attempt: createId(), who }))).toBe('link-ended');
    }
    expect(await giving().readDoor(person, key)).toMatchObject({ isGiving: true });
    expect(await refusalOf(giving().readDoor(visitor, { by: 'link', code: 'no-such-link' }))).toBe('not-found');
    const [row] = await test.db.select().from(feedbackRounds).where(eq(feedbackRounds.id, round.id));
    expect(await giving().readDoor(visitor, { by: 'link', code: row?.linkCode ?? '' })).toMatchObject({ state: 'open', name: '' });
  });

  it('is called by the name under which they were invited', async () => {
    const round = await aRound(test.db);
    const invitation = await aFeedbackInvitation(test.db, round.id, { name: 'Ada Byron' });
    const mark = invitationPath(testDeps(test.db), invitation.id).split('/').at(-1) ?? '';
    expect(await giving().readDoor(visitor, { by: 'invitation', id: invitation.id, mark })).toMatchObject({ name: 'Ada Byron' });
  });
});
