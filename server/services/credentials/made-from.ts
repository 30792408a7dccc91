import { findCredentialFork } from '#db/repositories/credential-beginnings.ts';
import { listCredentialSlugs } from '#db/repositories/credentials.ts';
import type { DbOrTx } from '#db/client.ts';
import type { KeptSource, MadeFrom } from '#domain/credential/made-from.ts';
import { credentialUrl } from './credential-addresses.ts';

/** What a credential is made from as it stands, and what that was made from in its turn, the nearest first: as it is kept with the next version. */
export async function sourcesToKeep(db: DbOrTx, credentialId: string): Promise<KeptSource[]> {
  const fork = await findCredentialFork(db, credentialId);
  if (fork === null) return [];
  const { originId, name, version, madeBy, licence, achievementId } = fork;
  return [{ originId, name, version, by: madeBy, licence, achievementUrl: achievementId }, ...fork.earlier];
}

/** What was kept, for whoever reads it; nothing leads to an origin that was not published when it was taken, or is gone. */
export async function viewMadeFrom(db: DbOrTx, origin: string, kept: readonly KeptSource[]): Promise<MadeFrom[]> {
  const slugs = new Map((await listCredentialSlugs(db, kept.flatMap(({ originId }) => originId ?? []))).map(({ id, slug }) => [id, slug]));
  return kept.map(({ originId, ...source }) => {
    const slug = slugs.get(originId ?? '');
    return { ...source, url: slug === undefined || source.version === null ? null : `${credentialUrl(origin, slug)}/versions/${source.version}` };
  });
}

/** What a credential is made from as it stands, for whoever reads it. */
export const findMadeFrom = async (db: DbOrTx, origin: string, credentialId: string): Promise<MadeFrom[]> => viewMadeFrom(db, origin, await sourcesToKeep(db, credentialId));
