import type { Actor } from '#domain/actor.ts';
import { casePackage } from '#domain/credential/exports/case-package.ts';
import { casePart } from '#domain/credential/exports/case-part.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { exportFactsOf } from './credential-addresses.ts';
import type { CredentialExport } from './credential-file.ts';
import { viewMadeFrom } from './made-from.ts';
import { openPublished } from './open-published.ts';
import { readSealed } from './weigh-draft.ts';

/** What the CASE package of the newest version names by that address: an item, an association, a criterion. Refuses with `not-found` like the credential, and for what is not in it. */
export async function readCasePart({ db, origin }: Deps, actor: Actor, slug: string, { kind, id }: { kind: string; id: string }): Promise<CredentialExport> {
  const published = await openPublished(db, actor, slug, null);
  if (published === null) throw notFound('part');
  const { credential, asked, versions } = published;
  const facts = exportFactsOf({ origin, slug, credentialId: credential.id, isRetired: credential.state === 'retired', madeFrom: await viewMadeFrom(db, origin, asked.madeFrom) }, asked, versions);
  const part = casePart(casePackage(readSealed(asked), facts), kind, id);
  if (part === null) throw notFound('part');
  return { bytes: new TextEncoder().encode(`${JSON.stringify(part, null, 2)}\n`), contentType: 'application/json; charset=utf-8', fileName: `${slug}-${kind}-${id}.json`, isPublic: true };
}
