import { insertCredential, insertCredentialAct, listCredentialSlugsLike } from '#db/repositories/credentials.ts';
import { insertHouseText } from '#db/repositories/documents.ts';
import { lockCommunity } from '#db/repositories/communities.ts';
import type { Actor } from '#domain/actor.ts';
import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import type { BeginCredential } from '#domain/credential/credential-forms.ts';
import { emptyDraft } from '#domain/credential/empty-draft.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import type { Deps } from '../deps.ts';
import { openCommunity } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';

/** Begins a credential in a community, with room for every field of the template; whoever begins it is its first author. For members with an account. */
export async function beginCredential({ db, now }: Deps, actor: Actor, communitySlug: string, { name }: BeginCredential): Promise<{ slug: string }> {
  const { community } = await openCommunity(db, actor, communitySlug, 'credential.begin');
  const { accountId } = requirePerson(actor);
  const [id, documentId, at, wanted] = [createId(), createId(), now(), slugFrom(name, 'credential')];
  const blocks = contentOfDraft({ ...emptyDraft('en'), name });
  return db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const slug = freeSlug(wanted, await listCredentialSlugsLike(tx, wanted));
    await insertCredential(tx, { id, communityId: community.id, slug, name, documentId, createdById: accountId, createdAt: at });
    await insertHouseText(tx, { documentId, blocks, at });
    await insertCredentialAct(tx, { id: createId(), credentialId: id, actorId: accountId, kind: 'begun', sentence: 'began this credential', actedAt: at });
    return { slug };
  });
}
