import type { Actor } from '#domain/actor.ts';
import { compareDrafts, type ComparedField } from '#domain/credential/versions/compare-drafts.ts';
import type { VersionChange } from '#domain/credential/versions/version.ts';
import { invalid, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openPublished, versionOf } from './open-published.ts';
import { readSealed } from './weigh-draft.ts';

type Side = { version: string; publishedAt: string; change: VersionChange; note: string };
export type CredentialComparison = { slug: string; name: string; language: string; latest: string; older: Side; newer: Side; fields: ComparedField[] };

/**
 * What differs between two published versions, field by field, the older first however they are asked for. Refuses with `not-found` like the credential, for a version that
 * is not there and before anything is published, and with `invalid` when both are the same.
 */
export async function compareCredentialVersions({ db }: Deps, actor: Actor, slug: string, from: string, to: string): Promise<CredentialComparison> {
  const opened = await openPublished(db, actor, slug, null);
  if (opened === null) throw notFound('version');
  if (from === to) throw invalid(null, 'same-version', t`These are one and the same version. Choose two that differ.`);
  const [one, other] = [await versionOf(db, opened.credential.id, from), await versionOf(db, opened.credential.id, to)];
  const [older, newer] = one.number < other.number ? [one, other] : [other, one];
  const sideOf = ({ version, publishedAt, change, note }: typeof one): Side => ({ version, publishedAt: publishedAt.toISOString(), change, note });
  const draft = readSealed(newer);
  return { slug, name: draft.name, language: draft.language, latest: opened.asked.version, older: sideOf(older), newer: sideOf(newer), fields: compareDrafts(readSealed(older), draft) };
}
