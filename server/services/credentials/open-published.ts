import { findCredentialVersion, findNewestCredentialVersion, listCredentialVersions, type CredentialVersionRow } from '#db/repositories/credential-versions.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { isVersion } from '#domain/credential/versions/version.ts';
import { notFound } from '#domain/refusal.ts';
import { type OpenCredential, openCredential } from './open-credential.ts';

type Published = OpenCredential & { asked: CredentialVersionRow; versions: Awaited<ReturnType<typeof listCredentialVersions>> };

/**
 * A published credential for whoever reads it: the version that is asked for, the newest with null, and the list of all. Null for who may follow it
 * and before anything is published; refuses with `not-found` everybody else then, and for a version that is not there.
 */
export async function openPublished(db: DbOrTx, actor: Actor, slug: string, version: string | null): Promise<Published | null> {
  const opened = await openCredential(db, actor, slug, 'credential.read');
  if (opened.facts.isPublished !== true) return null;
  return { ...opened, asked: await versionOf(db, opened.credential.id, version), versions: await listCredentialVersions(db, opened.credential.id) };
}

/** A version by its name, the newest with null; refuses with `not-found`. */
export async function versionOf(db: DbOrTx, credentialId: string, version: string | null): Promise<CredentialVersionRow> {
  if (version !== null && !isVersion(version)) throw notFound('version');
  const found = version === null ? await findNewestCredentialVersion(db, credentialId) : await findCredentialVersion(db, credentialId, version);
  if (!found) throw notFound('version');
  return found;
}
