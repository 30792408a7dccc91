import type { CredentialVersionRow } from '#db/repositories/credential-versions.ts';
import { type ExportFacts, majorOf } from '#domain/credential/exports/export-facts.ts';

/** The address of a credential's page. */
export const credentialUrl = (origin: string, slug: string): string => `${origin}/credentials/${slug}`;

/** What badges name the Achievement of a version by; the address answers with it. */
export const achievementIdOf = (origin: string, slug: string, version: string): string => `${credentialUrl(origin, slug)}/achievements/${majorOf(version)}`;

type Published = Pick<CredentialVersionRow, 'version' | 'achievementId' | 'publishedAt'>;

/** What the exports of a version say beside its text; `all` are the versions of the credential, the newest first. */
export function exportFactsOf({ origin, slug, credentialId, isRetired }: { origin: string; slug: string; credentialId: string; isRetired: boolean }, asked: Published, all: readonly Pick<Published, 'version' | 'achievementId'>[]): ExportFacts {
  const page = credentialUrl(origin, slug);
  const former = all.find(({ version }) => Number(majorOf(version)) < Number(majorOf(asked.version)));
  return {
    credentialId,
    version: asked.version,
    at: asked.publishedAt.toISOString(),
    isRetired,
    urls: { page, version: `${page}/versions/${asked.version}`, achievement: asked.achievementId, ctdl: `${page}/ctdl.json`, case: `${page}/case` },
    former: former === undefined ? null : { version: former.version, achievementUrl: former.achievementId, pageUrl: `${page}/versions/${former.version}` },
  };
}
