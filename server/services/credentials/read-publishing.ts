import { findNewestCredentialVersion, listCredentialVersions } from '#db/repositories/credential-versions.ts';
import { listSignOffs, listSignOffsByIds } from '#db/repositories/credential-sign-offs.ts';
import type { Actor } from '#domain/actor.ts';
import { type CredentialState, unnamed } from '#domain/credential/credential.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { licenceForbidsGiving, type MadeFrom } from '#domain/credential/made-from.ts';
import type { ChangeWeight } from '#domain/credential/versions/classify-change.ts';
import type { Override, VersionChange } from '#domain/credential/versions/version.ts';
import type { Licence } from '#domain/licence.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { findMadeFrom } from './made-from.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { type SignOffLine, viewSignOffs } from './sign-offs.ts';
import { type Blocking, judgeDraft, sealDraft, weighDraft } from './weigh-draft.ts';

export type CredentialPublishingView = {
  community: CommunityName;
  credential: { slug: string; name: string; state: CredentialState; issuer: string; licence: Licence };
  /** Of the text as it is shown. */
  hash: string;
  /** What the text would become; `none` where the newest version says the same. */
  next: { version: string; change: VersionChange | 'none'; changes: { label: string; weight: ChangeWeight }[] };
  /** The nearest first. */
  madeFrom: MadeFrom[];
  /** Why the licence of what it was made from lets nobody publish it under its own; null where it can be. */
  licenceStop: string | null;
  blocking: Blocking[];
  warnings: number;
  mayPublish: boolean;
  /** Who stands for the text as it is. */
  signOffs: SignOffLine[];
  /** Those that are published, the newest first; null in place of a name that is gone. */
  versions: { version: string; publishedAt: string; publisher: string | null; note: string; overrides: Override[]; signOffs: SignOffLine[] }[];
};

/** What publishing a credential would do. For its authors and who convenes the community; refuses like the credential. */
export async function readCredentialPublishing(deps: Deps, actor: Actor, slug: string): Promise<CredentialPublishingView> {
  const { db, now, origin } = deps;
  const { credential, community, standing, facts } = await openCredential(db, actor, slug, 'credential.manage');
  const [draft, newest, versions] = await Promise.all([readDraft(deps, credential.documentId), findNewestCredentialVersion(db, credential.id), listCredentialVersions(db, credential.id)]);
  const signatures = await listSignOffsByIds(db, versions.flatMap(({ signOffIds }) => signOffIds));
  const madeFrom = await findMadeFrom(db, origin, credential.id);
  const { hash } = sealDraft(draft);
  return {
    community: nameOf(community),
    credential: { slug, name: draft.name || unnamed(), state: credential.state, issuer: draft.issuer.name, licence: draft.licence },
    hash,
    signOffs: viewSignOffs(await listSignOffs(db, credential.id), hash),
    next: weighDraft(draft, newest),
    madeFrom,
    licenceStop: licenceStopOf(madeFrom, draft),
    ...judgeDraft(draft, now()),
    mayPublish: can(standing, 'credential.publish', facts),
    versions: versions.map(({ version, publishedAt, publisher, note, overrides, hash: of, signOffIds }) => ({ version, publishedAt: publishedAt.toISOString(), publisher, note, overrides, signOffs: viewSignOffs(signatures.filter(({ signOff }) => signOffIds.includes(signOff.id)), of) })),
  };
}

/** Why a draft cannot be given out under its licence; null where it can. The source itself was held to those before it. */
export const licenceStopOf = ([source]: readonly Pick<MadeFrom, 'licence'>[], { licence }: Pick<CredentialDraft, 'licence'>): string | null => (source === undefined ? null : licenceForbidsGiving(source.licence, licence));
