import { eq } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { getCredential } from '#db/repositories/credentials.ts';
import { accounts } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { aPerson } from '#test/support/builders.ts';
import { aGiver, anAgreement, aRemark, aRound } from '#test/support/feedback.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import type { Demo } from './demo.ts';
import { firstOf } from './fixtures.ts';
import { addressOfDatabase } from './own-room.ts';

export const KEY_METHOD = 'The educator sorts the answers into two piles by what students did.';
export const SAID = {
  suggests: 'Two piles leave some students out.',
  participant: 'Ask for a principal’s signature, so that we know the lesson took place.',
  rubric: 'Nothing in the rubric shows whether the teacher asked again.',
  alike: 'The rubric does not show whether a teacher asked again.',
};

/** An open round on a credential that is there already, asked about a draft whose key method reads so; the demo's first participant and seven guests have said something. */
export async function makeFeedbackRound(demo: Demo, slug: string): Promise<{ number: number }> {
  const { db, close } = createDb(await addressOfDatabase(), 2);
  try {
    const credential = await getCredential(db, slug);
    const createdAt = new Date(Date.now() - 9 * DAY_MS);
    const round = await aRound(db, { credentialId: credential.id, number: 1, draft: { ...sampleCredential(), keyMethod: KEY_METHOD }, openedAt: createdAt, createdAt, closesAt: new Date(Date.now() + 5 * DAY_MS) });
    const [row] = await db.select().from(accounts).where(eq(accounts.name, firstOf(demo, 'participant').name));
    if (!row) throw new Error('The demo has no participant.');
    const person: Person = { kind: 'person', accountId: row.id, name: row.name, isGuest: false, isSiteAdmin: false, isEmailVerified: true, perspective: row.perspective, educatorRole: row.educatorRole };
    const giverOf = async (educatorRole: 'teacher' | 'coach') => (await aGiver(db, round.id, { person: await aPerson(db, { name: 'Guest of a round', email: null, emailVerifiedAt: null, educatorRole }) })).giver;
    const teachers = await Promise.all(Array.from({ length: 5 }, () => giverOf('teacher')));
    const [coach, other] = [await giverOf('coach'), await giverOf('coach')];
    const { giver: participant } = await aGiver(db, round.id, { person });
    const [first, second, third] = teachers;
    if (!first || !second || !third) throw new Error('no givers');
    const suggested = await aRemark(db, first, { number: 1, place: 'keyMethod', quote: KEY_METHOD, text: SAID.suggests, suggestion: KEY_METHOD.replace('two piles', 'as many piles as there are ideas'), rating: 2, createdAt });
    await aRemark(db, participant, { number: 2, place: 'artifacts/artifact-1/title', text: SAID.participant, rating: 2, createdAt });
    await aRemark(db, coach, { number: 3, place: 'rubric/row-1/level/level-1', text: SAID.rubric, rating: 1, createdAt });
    await aRemark(db, other, { number: 4, place: 'rubric/row-1/level/level-1', text: SAID.alike, rating: 2, createdAt });
    for (const [at, giver] of teachers.slice(1).entries()) await aRemark(db, giver, { number: 5 + at, place: ['competency', 'audience', 'rubric/row-1/criterion', ''][at], text: `Something else about it, said by teacher ${at + 2}.`, rating: 3, createdAt: new Date(Date.now() - 2 * DAY_MS) });
    for (const giver of [second, third, coach]) await anAgreement(db, suggested.id, giver.id);
    return { number: round.number };
  } finally {
    await close();
  }
}
