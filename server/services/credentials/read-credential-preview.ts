import { listSignOffs } from '#db/repositories/credential-sign-offs.ts';
import { findNewestCredentialVersion, listCredentialVersions } from '#db/repositories/credential-versions.ts';
import type { Actor } from '#domain/actor.ts';
import { unnamed } from '#domain/credential/credential.ts';
import type { Deps } from '../deps.ts';
import { nameOf } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';
import { achievementIdOf, credentialUrl, exportFactsOf } from './credential-addresses.ts';
import { type CredentialExport, writeCredentialFile } from './credential-file.ts';
import { findMadeFrom } from './made-from.ts';
import { openCredential } from './open-credential.ts';
import type { CredentialView } from './read-credential.ts';
import { readDraft } from './read-draft.ts';
import { signedFor } from './sign-offs.ts';
import { notesSourcesToKeep, viewNotesSources } from './sources-of.ts';
import { sealDraft, weighDraft } from './weigh-draft.ts';

/** A credential as whoever may earn it would read it if it were published now. For who may follow it; refuses like the credential. */
export async function readCredentialPreview(deps: Deps, actor: Actor, slug: string): Promise<CredentialView> {
  const { credential, community, draft, version, versions } = await openDraft(deps, actor, slug);
  const at = deps.now().toISOString();
  const { hash } = sealDraft(draft);
  return {
    community: nameOf(community),
    slug,
    url: credentialUrl(deps.origin, slug),
    version,
    latest: version,
    hash,
    publishedAt: at,
    firstPublishedAt: versions.at(-1)?.publishedAt.toISOString() ?? at,
    draft: { ...draft, name: draft.name || unnamed() },
    versions: versions.map((each) => ({ version: each.version, change: each.change, note: each.note, publishedAt: each.publishedAt.toISOString() })),
    signedFor: signedFor(await listSignOffs(deps.db, credential.id), hash),
    retired: credential.retiredAt && { at: credential.retiredAt.toISOString(), reason: credential.retiredReason },
    madeFrom: await findMadeFrom(deps.db, deps.origin, credential.id),
    sources: await viewNotesSources(deps.db, actor, await notesSourcesToKeep(deps.db, credential.id, draft)),
    mayFollow: false,
    mayFork: false,
    hasLedger: false,
    openRoundId: null,
  };
}

/** The same as a file, which says that it is a draft. For who may follow it; refuses like the credential, a form that none has, and who asks too often. */
export async function readPreviewFile(deps: Deps, actor: Actor, slug: string, name: string): Promise<CredentialExport> {
  const { credential, community, draft, version, versions } = await openDraft(deps, actor, slug);
  await deps.limit('download', requirePerson(actor).accountId);
  const facts = exportFactsOf({ origin: deps.origin, slug, credentialId: credential.id, isRetired: credential.state === 'retired', madeFrom: await findMadeFrom(deps.db, deps.origin, credential.id) }, { version, achievementId: achievementIdOf(deps.origin, slug, version, versions[0] ?? null), publishedAt: deps.now() }, versions);
  const file = await writeCredentialFile(deps, name, { draft, facts, community: community.name, life: { state: 'draft' } });
  return { ...file, fileName: `${slug}-draft-${name}`, isPublic: false };
}

/** What the text says now, and which version it would be. */
async function openDraft(deps: Deps, actor: Actor, slug: string) {
  const { credential, community } = await openCredential(deps.db, actor, slug, 'credential.follow');
  const [draft, newest, versions] = await Promise.all([readDraft(deps, credential.documentId), findNewestCredentialVersion(deps.db, credential.id), listCredentialVersions(deps.db, credential.id)]);
  return { credential, community, draft, versions, version: weighDraft(draft, newest).version };
}
