import { listCommunities } from '#db/repositories/communities.ts';
import { listAllQuestions } from '#db/repositories/questions.ts';
import { listVersionAddresses } from '#db/repositories/report-versions.ts';
import { listSummits } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';

export type SitemapEntry = { url: string; changedAt: Date | null };

/** The most that one sitemap may hold (sitemaps.org). */
const MOST = 50_000;

/** Every page that all may read and machines may find: of reports each version, with when it was published. Refuses nobody. */
export async function readSitemap({ db, origin }: Deps, _actor: Actor): Promise<SitemapEntry[]> {
  const [summits, communities, questions, versions] = await Promise.all([listSummits(db), listCommunities(db), listAllQuestions(db), listVersionAddresses(db)]);
  const latest = new Map(versions.map((version) => [version.slug, version]));
  const at = (path: string, changedAt: Date | null = null): SitemapEntry => ({ url: `${origin}${path}`, changedAt });
  return [
    ...['/', '/summits', '/reports', '/questions', '/communities'].map((path) => at(path)),
    ...summits.filter(({ summit }) => summit.state !== 'draft').map(({ summit }) => at(`/summits/${summit.slug}`, summit.updatedAt)),
    ...[...latest.values()].map(({ slug, publishedAt }) => at(`/reports/${slug}`, publishedAt)),
    ...versions.map(({ slug, number, publishedAt }) => at(`/reports/${slug}/versions/${number}`, publishedAt)),
    ...communities.map(({ slug }) => at(`/communities/${slug}`)),
    ...questions.map(({ id, communitySlug }) => at(`/communities/${communitySlug}/questions/${id}`)),
  ].slice(0, MOST);
}
