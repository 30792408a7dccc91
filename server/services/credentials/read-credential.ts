import type { Actor } from '#domain/actor.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { VersionChange } from '#domain/credential/versions/version.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { credentialUrl } from './credential-addresses.ts';
import { openPublished } from './open-published.ts';
import { readSealed } from './weigh-draft.ts';

/** A version as everybody may read it: nobody who wrote, published or overrode anything is named. */
export type CredentialView = {
  community: CommunityName;
  slug: string;
  /** Of the credential; the newest version stands there. */
  url: string;
  version: string;
  latest: string;
  hash: string;
  publishedAt: string;
  firstPublishedAt: string;
  draft: CredentialDraft;
  /** The newest first. */
  versions: { version: string; change: VersionChange; note: string; publishedAt: string }[];
  retired: { at: string; reason: string } | null;
  mayFollow: boolean;
};

/** A version of a published credential for its page, the newest with null; null to who may follow it and before it is published. Refuses with `not-found` like the credential, and for a version that is not there. */
export async function readCredential({ db, origin }: Deps, actor: Actor, slug: string, version: string | null): Promise<CredentialView | null> {
  const published = await openPublished(db, actor, slug, version);
  if (published === null) return null;
  const { credential, community, standing, facts, asked, versions } = published;
  return {
    community: nameOf(community),
    slug,
    url: credentialUrl(origin, slug),
    version: asked.version,
    latest: versions[0]?.version ?? asked.version,
    hash: asked.hash,
    publishedAt: asked.publishedAt.toISOString(),
    firstPublishedAt: (versions.at(-1) ?? asked).publishedAt.toISOString(),
    draft: readSealed(asked),
    versions: versions.map((each) => ({ version: each.version, change: each.change, note: each.note, publishedAt: each.publishedAt.toISOString() })),
    retired: credential.retiredAt && { at: credential.retiredAt.toISOString(), reason: credential.retiredReason },
    mayFollow: can(standing, 'credential.follow', facts),
  };
}
