import type { Db } from '#db/client.ts';
import { getCommunityBySlug } from '#db/repositories/communities.ts';
import { getCredential, updateCredential } from '#db/repositories/credentials.ts';
import { insertCredentialVersion } from '#db/repositories/credential-versions.ts';
import type { Person } from '#domain/actor.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { createId } from '#domain/ids.ts';
import { showInCatalogue } from '#server/services/credentials/catalogue-entry.ts';
import { sealDraft } from '#server/services/credentials/weigh-draft.ts';
import { aCommunity, aMember, TEST_NOW } from './builders.ts';
import { sampleCredential } from './sample-credential.ts';
import { testServices } from './services.ts';

type Given = { communitySlug?: string; author?: Person; draft?: Partial<CredentialDraft>; publishedAt?: Date; isRetired?: boolean };

/** A credential whose first version is published, without anybody having written it. */
export async function aPublishedCredential(db: Db, { communitySlug, author, draft: given = {}, publishedAt = TEST_NOW, isRetired = false }: Given = {}) {
  const draft = { ...sampleCredential(), ...given };
  const community = communitySlug === undefined ? await aCommunity(db) : { slug: communitySlug };
  const { slug } = await beginIn(db, community.slug, draft.name, author);
  const { id: credentialId } = await getCredential(db, slug);
  const { content, hash } = sealDraft(draft);
  await insertCredentialVersion(db, { id: createId(), credentialId, number: 1, version: '1.0.0', change: 'first', content, hash, achievementId: `http://plenary.test/credentials/${slug}/achievements/1`, overrides: [], publishedAt });
  await updateCredential(db, credentialId, { state: isRetired ? 'retired' : 'published', ...(isRetired && { retiredAt: publishedAt, retiredReason: 'Another took its place.' }) });
  await showInCatalogue(db, credentialId, { draft, version: '1.0.0', at: publishedAt });
  return { slug, credentialId, communitySlug: community.slug };
}

/** A credential that nobody published. */
export async function beginIn(db: Db, communitySlug: string, name: string, author?: Person): Promise<{ slug: string }> {
  const writer = await aMember(db, (await getCommunityBySlug(db, communitySlug)).id, 'participant', author);
  return testServices(db).credentials.beginCredential(writer, communitySlug, { name });
}
