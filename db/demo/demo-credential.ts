import type { DbOrTx } from '#db/client.ts';
import { putCatalogueEntry } from '#db/repositories/catalogue.ts';
import { insertSignOff } from '#db/repositories/credential-sign-offs.ts';
import { insertCredentialVersion } from '#db/repositories/credential-versions.ts';
import { insertCredential, insertCredentialAct, insertCredentialAuthor } from '#db/repositories/credentials.ts';
import { documentAuthors, documentLog } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { catalogueEntryOf } from '#domain/credential/catalogue-entry.ts';
import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { HOUSE_CLIENT_ID, houseText } from '#domain/document/house-text.ts';
import { packUpdates } from '#domain/document/update-batch.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { demoDraft } from './demo-draft.ts';
import { demoId } from './demo-id.ts';
import { demoPublishedDraft } from './demo-published-draft.ts';
import { insertDemoRound } from './demo-round.ts';
import { sealedDemo } from './sealed-demo.ts';

const [AUTHOR, ...OTHERS] = ['convener-1', 'developer-2', 'coach-3'].map((key) => accountIdOf({ key })) as [string, ...string[]];
const PUBLISHER = accountIdOf({ key: 'convener-2' });
const PUBLISHED_SLUG = 'turning-student-questions-into-an-investigation';
const VERSION = '1.0.0';

type Place = { communityId: string; origin: string; now: Date };

/** Two credentials of the demo: one that three people write and a round of feedback looks at, and one that is published. */
export async function insertDemoCredentials(tx: DbOrTx, place: Place): Promise<void> {
  await insertDraft(tx, place);
  await insertPublished(tx, place);
}

/** Most of it stands, and the checks find what is still amiss. Its text is by the first of those who write it. */
async function insertDraft(tx: DbOrTx, { communityId, now }: Place): Promise<void> {
  const [id, begunAt] = [demoId('credential'), new Date(now.getTime() - 12 * DAY_MS)];
  await insertCredential(tx, { id, communityId, slug: 'feedback-that-a-student-uses', name: demoDraft.name, documentId: demoId('document of the credential'), createdById: AUTHOR, createdAt: begunAt });
  await insertText(tx, { documentId: demoId('document of the credential'), draft: demoDraft, at: begunAt });
  for (const accountId of OTHERS) await insertCredentialAuthor(tx, { credentialId: id, accountId, addedAt: begunAt });
  await insertCredentialAct(tx, { id: demoId('act of the credential'), credentialId: id, actorId: AUTHOR, kind: 'begun', sentence: 'began this credential', actedAt: begunAt });
  await insertDemoRound(tx, { credentialId: id, authorId: AUTHOR, now });
}

/** Whole, signed in two of four respects, and published in its first version. */
async function insertPublished(tx: DbOrTx, { communityId, origin, now }: Place): Promise<void> {
  const [id, documentId] = [demoId('published credential'), demoId('document of the published credential')];
  const [begunAt, signedAt, publishedAt] = [40, 22, 20].map((days) => new Date(now.getTime() - days * DAY_MS)) as [Date, Date, Date];
  const { content, hash } = sealedDemo(demoPublishedDraft);
  const signOffs = ([['developer', AUTHOR], ['subject-expert', accountIdOf({ key: 'researcher-3' })]] as const).map(([kind, accountId]) => ({ id: demoId(`sign-off ${kind}`), credentialId: id, kind, accountId, askedById: AUTHOR, askedAt: signedAt, hash, signedAt }));
  await insertCredential(tx, { id, communityId, slug: PUBLISHED_SLUG, name: demoPublishedDraft.name, state: 'published', documentId, createdById: AUTHOR, createdAt: begunAt });
  await insertText(tx, { documentId, draft: demoPublishedDraft, at: begunAt });
  for (const signOff of signOffs) await insertSignOff(tx, signOff);
  await insertCredentialVersion(tx, { id: demoId('version of the credential'), credentialId: id, number: 1, version: VERSION, change: 'first', content, hash, note: 'After a trial in two schools.', achievementId: `${origin}/credentials/${PUBLISHED_SLUG}/achievements/1`, overrides: [], signOffIds: signOffs.map((signOff) => signOff.id), publishedById: PUBLISHER, publishedAt });
  await putCatalogueEntry(tx, { credentialId: id, version: VERSION, ...catalogueEntryOf(demoPublishedDraft), firstPublishedAt: publishedAt, publishedAt });
  await insertCredentialAct(tx, { id: demoId('beginning of the published credential'), credentialId: id, actorId: AUTHOR, kind: 'begun', sentence: 'began this credential', actedAt: begunAt });
  await insertCredentialAct(tx, { id: demoId('publishing of the credential'), credentialId: id, actorId: PUBLISHER, kind: 'published', sentence: `published version ${VERSION}`, actedAt: publishedAt });
}

/** Makes a document say that draft, by the first author's hand. */
async function insertText(tx: DbOrTx, { documentId, draft, at }: { documentId: string; draft: CredentialDraft; at: Date }): Promise<void> {
  await tx.insert(documentLog).values({ documentId, accountId: AUTHOR, at, updates: Buffer.from(packUpdates([houseText(contentOfDraft(draft))])) });
  await tx.insert(documentAuthors).values({ documentId, clientId: HOUSE_CLIENT_ID, accountId: AUTHOR });
}
