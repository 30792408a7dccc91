import { lockCommunity } from '#db/repositories/communities.ts';
import { insertCredential, insertCredentialAct, listCredentialSlugsLike } from '#db/repositories/credentials.ts';
import { insertHouseText } from '#db/repositories/documents.ts';
import type { DbOrTx } from '#db/client.ts';
import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import { type CredentialActKind, unnamed } from '#domain/credential/credential.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';

type Asked = { communityId: string; accountId: string; draft: CredentialDraft; at: Date; act: { kind: CredentialActKind; sentence: string } };

/** Makes a credential whose text says that draft; this person is its first author. Runs in the transaction that makes it; who calls has asked whether they may. */
export async function layCredential(tx: DbOrTx, { communityId, accountId, draft, at, act }: Asked): Promise<{ id: string; slug: string; documentId: string }> {
  const [id, documentId, wanted] = [createId(), createId(), slugFrom(draft.name, 'credential')];
  await lockCommunity(tx, communityId);
  const slug = freeSlug(wanted, await listCredentialSlugsLike(tx, wanted));
  await insertCredential(tx, { id, communityId, slug, name: draft.name || saidIn(spokenFor(draft.language), unnamed), documentId, createdById: accountId, createdAt: at });
  await insertHouseText(tx, { documentId, blocks: contentOfDraft(draft), at });
  await insertCredentialAct(tx, { id: createId(), credentialId: id, actorId: accountId, ...act, actedAt: at });
  return { id, slug, documentId };
}
