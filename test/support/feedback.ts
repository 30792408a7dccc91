import type { DbOrTx } from '#db/client.ts';
import { getCredential, insertCredential } from '#db/repositories/credentials.ts';
import { feedbackAgreements, feedbackGivers, feedbackInvitations, feedbackRemarks, feedbackRounds } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { createId } from '#domain/ids.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { sealDraft } from '#server/services/credentials/weigh-draft.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from './builders.ts';
import { sampleCredential } from './sample-credential.ts';

const DAY_MS = 86_400_000;
let count = 0;
const next = () => (count += 1);

/** A credential of a community of its own, without a word in its document; what a round asks about is frozen apart from that. */
export async function aCredential(db: DbOrTx, given: { communityId?: string; author?: Person; slug?: string } = {}) {
  const communityId = given.communityId ?? (await aCommunity(db)).id;
  const author = given.author ?? (await aMember(db, communityId));
  const slug = given.slug ?? `credential-${next()}`;
  await insertCredential(db, { id: createId(), communityId, slug, name: 'Using exit questions', documentId: createId(), createdById: author.accountId, createdAt: TEST_NOW });
  return { credential: await getCredential(db, slug), author };
}

type RoundGiven = Partial<typeof feedbackRounds.$inferInsert> & { draft?: CredentialDraft };

/** A round of feedback, open for a week since a day ago, on the sample draft; of a credential of its own unless one is given. */
export async function aRound(db: DbOrTx, { draft = sampleCredential(), ...given }: RoundGiven = {}) {
  const credentialId = given.credentialId ?? (given.reportId ? null : (await aCredential(db)).credential.id);
  const [row] = await db
    .insert(feedbackRounds)
    .values({
      id: createId(),
      credentialId,
      number: next(),
      title: 'Educator round 1',
      state: 'open',
      perspectives: ['teacher', 'coach'],
      questions: [
        { id: createId(), perspective: null, text: 'Would you earn it?', kind: 'choice', choices: ['Yes', 'No'] },
        { id: createId(), perspective: 'teacher', text: 'Which question is unclear?', kind: 'words', choices: [] },
        { id: createId(), perspective: 'coach', text: 'Are the components complete?', kind: 'rating', choices: [] },
      ],
      openedAt: new Date(TEST_NOW.getTime() - DAY_MS),
      closesAt: new Date(TEST_NOW.getTime() + 6 * DAY_MS),
      createdAt: new Date(TEST_NOW.getTime() - 2 * DAY_MS),
      ...(given.state === 'prepared' ? {} : sealDraft(draft)),
      ...given,
    })
    .returning();
  if (!row) throw new Error('no round');
  return row;
}

/** Somebody asked by mail to give feedback. */
export async function aFeedbackInvitation(db: DbOrTx, roundId: string, given: Partial<typeof feedbackInvitations.$inferInsert> = {}) {
  const [row] = await db.insert(feedbackInvitations).values({ id: createId(), roundId, email: `asked-${next()}@example.org`, perspective: 'coach', createdAt: TEST_NOW, ...given }).returning();
  if (!row) throw new Error('no invitation');
  return row;
}

/** Somebody who gives feedback in a round: a guest unless a person is given. */
export async function aGiver(db: DbOrTx, roundId: string, { person, ...given }: Partial<typeof feedbackGivers.$inferInsert> & { person?: Person } = {}) {
  const giver = person ?? (await aPerson(db, { email: null, emailVerifiedAt: null }));
  const [row] = await db.insert(feedbackGivers).values({ id: createId(), roundId, accountId: giver.accountId, perspective: speaksAsKey(giver), startedAt: TEST_NOW, ...given }).returning();
  if (!row) throw new Error('no giver');
  return { person: giver, giver: row };
}

/** A remark of a giver, on the competency unless a place is given. */
export async function aRemark(db: DbOrTx, giver: { id: string; roundId: string }, given: Partial<typeof feedbackRemarks.$inferInsert> = {}) {
  const [row] = await db.insert(feedbackRemarks).values({ id: createId(), roundId: giver.roundId, giverId: giver.id, number: next(), place: 'competency', text: 'Say for which classes.', createdAt: TEST_NOW, ...given }).returning();
  if (!row) throw new Error('no remark');
  return row;
}

/** Somebody says the same as a remark. */
export const anAgreement = (db: DbOrTx, remarkId: string, giverId: string) => db.insert(feedbackAgreements).values({ remarkId, giverId, agreedAt: TEST_NOW });
