import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { feedbackRemarks, feedbackRounds } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { aCredential, aRound } from '#test/support/feedback.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { addressOfDatabase } from './own-room.ts';

export type OpenRound = { id: string; link: string; slug: string; credentialId: string };

/** A round of feedback on the sample draft that anybody with its link may come to, in a community of its own; in the database, as its authors would need a studio. */
export async function openRoundOf(): Promise<OpenRound> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const own = randomBytes(4).toString('hex');
    const community = await aCommunity(db, { slug: `asking-${own}`, name: 'Teachers who ask' });
    const { credential } = await aCredential(db, { communityId: community.id, slug: `asked-${own}`, author: await aMember(db, community.id, 'participant', await aPerson(db, { email: `author-${own}@example.org` })) });
    const round = await aRound(db, { credentialId: credential.id, number: 1, linkCode: `link-${own}`, openedAt: new Date(Date.now() - DAY_MS), closesAt: new Date(Date.now() + 5 * DAY_MS), createdAt: new Date() });
    return { id: round.id, link: `/feedback/link/link-${own}`, slug: credential.slug, credentialId: credential.id };
  } finally {
    await close();
  }
}

/** Closes a round with every remark accepted, and opens the next one, in which the key method reads otherwise and the last question of reflection is gone; returns its link and that question. */
export async function openNextRound({ id, credentialId }: OpenRound): Promise<{ link: string; gone: string }> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const linkCode = `next-${randomBytes(4).toString('hex')}`;
    const now = new Date();
    await db.update(feedbackRounds).set({ state: 'closed', closedAt: now }).where(eq(feedbackRounds.id, id));
    await db.update(feedbackRemarks).set({ disposition: 'accepted', reason: 'It says now which piles.', decidedAt: now, changeBefore: 'into piles', changeAfter: 'into two piles' }).where(eq(feedbackRemarks.roundId, id));
    const draft = sampleCredential();
    await aRound(db, { credentialId, number: 2, title: 'Educator round 2', linkCode, openedAt: now, closesAt: new Date(now.getTime() + 5 * DAY_MS), createdAt: now, draft: { ...draft, keyMethod: draft.keyMethod.replace('into piles', 'into two piles'), reflectionQuestions: draft.reflectionQuestions.slice(0, -1) } });
    return { link: `/feedback/link/${linkCode}`, gone: draft.reflectionQuestions.at(-1)?.question ?? '' };
  } finally {
    await close();
  }
}
