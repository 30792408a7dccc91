import type { CredentialVersionRow } from '#db/repositories/credential-versions.ts';
import type { MadeFrom } from '#domain/credential/made-from.ts';
import { type ExportFacts, majorOf } from '#domain/credential/exports/export-facts.ts';

/** The address of a credential's page. */
export const credentialUrl = (origin: string, slug: string): string => `${origin}/credentials/${slug}`;

/** What badges name the Achievement of a version by: that of the newest while the first number stays, wherever the site stood then; the address answers with it. */
export const achievementIdOf = (origin: string, slug: string, version: string, newest: Pick<CredentialVersionRow, 'version' | 'achievementId'> | null): string =>
  newest !== null && majorOf(newest.version) === majorOf(version) ? newest.achievementId : `${credentialUrl(origin, slug)}/achievements/${majorOf(version)}`;

/** What a registry names a version by, one for all with the same first number; the address answers with it. */
const ctdlUrl = (origin: string, slug: string, version: string): string => `${credentialUrl(origin, slug)}/ctdl/${majorOf(version)}`;

type Published = Pick<CredentialVersionRow, 'version' | 'achievementId' | 'publishedAt'>;

/** What the exports of a version say beside its text; `all` are the versions of the credential, the newest first. */
export function exportFactsOf({ origin, slug, credentialId, isRetired, madeFrom }: { origin: string; slug: string; credentialId: string; isRetired: boolean; madeFrom: readonly MadeFrom[] }, asked: Published, all: readonly Pick<Published, 'version' | 'achievementId'>[]): ExportFacts {
  const page = credentialUrl(origin, slug);
  const former = all.find(({ version }) => Number(majorOf(version)) < Number(majorOf(asked.version)));
  return {
    credentialId,
    version: asked.version,
    at: asked.publishedAt.toISOString(),
    isRetired,
    urls: { page, version: `${page}/versions/${asked.version}`, achievement: asked.achievementId, ctdl: ctdlUrl(origin, slug, asked.version), case: `${page}/case` },
    former: former === undefined ? null : { version: former.version, achievementUrl: former.achievementId, ctdlUrl: ctdlUrl(origin, slug, former.version) },
    madeFrom,
  };
}
