import type { Actor } from '#domain/actor.ts';
import { exportSet } from '#domain/credential/exports/export-set.ts';
import { majorOf } from '#domain/credential/exports/export-facts.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { exportFactsOf } from './credential-addresses.ts';
import { openPublished } from './open-published.ts';
import { readSealed } from './weigh-draft.ts';

const files = {
  'achievement.json': { of: 'openBadge', contentType: 'application/ld+json; charset=utf-8' },
  'ctdl.json': { of: 'ctdl', contentType: 'application/ld+json; charset=utf-8' },
  'case.json': { of: 'case', contentType: 'application/json; charset=utf-8' },
  'credential.md': { of: 'markdown', contentType: 'text/markdown; charset=utf-8' },
} as const;
const isFile = (name: string): name is keyof typeof files => Object.hasOwn(files, name);

export type CredentialExport = { text: string; contentType: string; fileName: string };

/** A published version in a form for machines, the newest with null, made of what was frozen. Refuses with `not-found` like the credential, for a version that is not there and a form that none has. */
export async function readCredentialExport({ db, origin }: Deps, actor: Actor, slug: string, { version, name }: { version: string | null; name: string }): Promise<CredentialExport> {
  const published = await openPublished(db, actor, slug, version);
  if (published === null || !isFile(name)) throw notFound('file');
  const { credential, asked, versions } = published;
  const facts = exportFactsOf({ origin, slug, credentialId: credential.id, isRetired: credential.state === 'retired' }, asked, versions);
  return { text: exportSet(readSealed(asked), facts)[files[name].of], contentType: files[name].contentType, fileName: `${slug}-${asked.version}-${name}` };
}

/** The Achievement that badges name by its first number: the newest version with it. Refuses with `not-found`. */
export async function readAchievement(deps: Deps, actor: Actor, slug: string, major: string): Promise<CredentialExport> {
  const published = await openPublished(deps.db, actor, slug, null);
  const newest = published?.versions.find(({ version }) => majorOf(version) === major);
  if (!newest) throw notFound('achievement');
  return readCredentialExport(deps, actor, slug, { version: newest.version, name: 'achievement.json' });
}
