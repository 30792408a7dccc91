import { findNewestCredentialVersion, listCredentialVersions } from '#db/repositories/credential-versions.ts';
import type { Actor } from '#domain/actor.ts';
import { type CredentialState, UNNAMED } from '#domain/credential/credential.ts';
import type { ChangeWeight } from '#domain/credential/versions/classify-change.ts';
import type { Override, VersionChange } from '#domain/credential/versions/version.ts';
import type { Licence } from '#domain/licence.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { type Blocking, judgeDraft, sealDraft, weighDraft } from './weigh-draft.ts';

export type CredentialPublishingView = {
  community: CommunityName;
  credential: { slug: string; name: string; state: CredentialState; issuer: string; licence: Licence };
  /** Of the text as it is shown. */
  hash: string;
  /** What the text would become; `none` where the newest version says the same. */
  next: { version: string; change: VersionChange | 'none'; changes: { label: string; weight: ChangeWeight }[] };
  blocking: Blocking[];
  warnings: number;
  mayPublish: boolean;
  /** Those that are published, the newest first; null in place of a name that is gone. */
  versions: { version: string; publishedAt: string; publisher: string | null; note: string; overrides: Override[] }[];
};

/** What publishing a credential would do. For its authors and who convenes the community; refuses like the credential. */
export async function readCredentialPublishing(deps: Deps, actor: Actor, slug: string): Promise<CredentialPublishingView> {
  const { db, now } = deps;
  const { credential, community, standing, facts } = await openCredential(db, actor, slug, 'credential.manage');
  const [draft, newest, versions] = await Promise.all([readDraft(deps, credential.documentId), findNewestCredentialVersion(db, credential.id), listCredentialVersions(db, credential.id)]);
  return {
    community: nameOf(community),
    credential: { slug, name: draft.name || UNNAMED, state: credential.state, issuer: draft.issuer.name, licence: draft.licence },
    hash: sealDraft(draft).hash,
    next: weighDraft(draft, newest),
    ...judgeDraft(draft, now()),
    mayPublish: can(standing, 'credential.publish', facts),
    versions: versions.map(({ version, publishedAt, publisher, note, overrides }) => ({ version, publishedAt: publishedAt.toISOString(), publisher, note, overrides })),
  };
}
