import type { Actor } from '#domain/actor.ts';
import { majorOf } from '#domain/credential/exports/export-facts.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { exportFactsOf } from './credential-addresses.ts';
import { type CredentialExport, writeCredentialFile } from './credential-file.ts';
import { viewMadeFrom } from './made-from.ts';
import { openPublished } from './open-published.ts';
import { readSealed } from './weigh-draft.ts';

/** A published version as a file, the newest with null, made of what was frozen. Refuses with `not-found` like the credential, for a version that is not there and a form that none has. */
export async function readCredentialExport(deps: Deps, actor: Actor, slug: string, { version, name }: { version: string | null; name: string }): Promise<CredentialExport> {
  const { db, origin } = deps;
  const published = await openPublished(db, actor, slug, version);
  if (published === null) throw notFound('file');
  const { credential, community, asked, versions } = published;
  const { id: credentialId, retiredAt, retiredReason } = credential;
  const facts = exportFactsOf({ origin, slug, credentialId, isRetired: credential.state === 'retired', madeFrom: await viewMadeFrom(db, origin, asked.madeFrom) }, asked, versions);
  const life = retiredAt === null ? { state: 'published' as const } : { state: 'retired' as const, at: retiredAt.toISOString(), reason: retiredReason };
  const file = await writeCredentialFile(deps, name, { draft: readSealed(asked), facts, community: community.name, life });
  return { ...file, fileName: `${slug}-${asked.version}-${name}`, isPublic: true };
}

/** The Achievement that badges name by its first number: the newest version with it. Refuses with `not-found`. */
export const readAchievement = (deps: Deps, actor: Actor, slug: string, major: string): Promise<CredentialExport> => readNewestOf(deps, actor, slug, { major, name: 'achievement.json' });

/** What a registry of CTDL names a credential by, by its first number: the newest version with it. Refuses with `not-found`. */
export const readCtdl = (deps: Deps, actor: Actor, slug: string, major: string): Promise<CredentialExport> => readNewestOf(deps, actor, slug, { major, name: 'ctdl.json' });

async function readNewestOf(deps: Deps, actor: Actor, slug: string, { major, name }: { major: string; name: string }): Promise<CredentialExport> {
  const published = await openPublished(deps.db, actor, slug, null);
  const newest = published?.versions.find(({ version }) => majorOf(version) === major);
  if (!newest) throw notFound('file');
  return readCredentialExport(deps, actor, slug, { version: newest.version, name });
}
