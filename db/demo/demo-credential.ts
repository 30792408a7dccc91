import type { DbOrTx } from '#db/client.ts';
import { insertCredential, insertCredentialAct, insertCredentialAuthor } from '#db/repositories/credentials.ts';
import { documentAuthors, documentLog } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import { HOUSE_CLIENT_ID, houseText } from '#domain/document/house-text.ts';
import { packUpdates } from '#domain/document/update-batch.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { demoDraft } from './demo-draft.ts';
import { demoId } from './demo-id.ts';

const [AUTHOR, ...OTHERS] = ['convener-1', 'developer-2', 'coach-3'].map((key) => accountIdOf({ key })) as [string, ...string[]];

/** A credential that three people of the demo write: most of it stands, and the checks find what is still amiss. Its text is by the first of them. */
export async function insertDemoCredential(tx: DbOrTx, communityId: string, now: Date): Promise<void> {
  const [id, documentId, begunAt] = [demoId('credential'), demoId('document of the credential'), new Date(now.getTime() - 12 * DAY_MS)];
  await insertCredential(tx, { id, communityId, slug: 'feedback-that-a-student-uses', name: demoDraft.name, documentId, createdById: AUTHOR, createdAt: begunAt });
  await tx.insert(documentLog).values({ documentId, accountId: AUTHOR, at: begunAt, updates: Buffer.from(packUpdates([houseText(contentOfDraft(demoDraft))])) });
  await tx.insert(documentAuthors).values({ documentId, clientId: HOUSE_CLIENT_ID, accountId: AUTHOR });
  for (const accountId of OTHERS) await insertCredentialAuthor(tx, { credentialId: id, accountId, addedAt: begunAt });
  await insertCredentialAct(tx, { id: demoId('act of the credential'), credentialId: id, actorId: AUTHOR, kind: 'begun', sentence: 'began this credential', actedAt: begunAt });
}
