import { getCommunityBySlug } from '#db/repositories/communities.ts';
import { listPublishedReports, type ReportScope } from '#db/repositories/report-versions.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import type { Feed } from '#domain/feed.ts';
import { reportContents } from '#domain/report/report-contents.ts';
import type { ReportFeedEntry } from '#domain/report/report-feed.ts';
import { headcountWords } from '#domain/report/report-words.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { reportEntry } from '#server/export/feeds/report-entry.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { readContent } from './read-content.ts';

/** Whose reports a feed tells of. */
export type FeedScope = { of: 'site' } | { of: 'community' | 'summit'; slug: string };
const ENTRIES = 30;

/**
 * The reports that all may read as entries of a feed, the one published last first. What stands in it is public, whoever asks. Refuses with
 * `not-found` for a community that is not there, and for a summit that all may not see.
 */
export async function readFeed({ db, origin }: Deps, _actor: Actor, scope: FeedScope): Promise<Feed> {
  const { within, fallback, ...about } = await describe(db, origin, scope);
  const entries = (await listPublishedReports(db, within, { limit: ENTRIES })).map((row) => reportEntry(entryOf(row)));
  return { ...about, feedUrl: about.pageUrl === `${origin}/` ? `${origin}/feed` : `${about.pageUrl}/feed`, updatedAt: entries[0]?.updatedAt ?? fallback, entries };
}

type About = Pick<Feed, 'title' | 'description' | 'pageUrl'> & { within: ReportScope; /** When it was last changed as long as it has no entry. */ fallback: Date };
const BEFORE_ALL = new Date(0);

async function describe(db: Deps['db'], origin: string, scope: FeedScope): Promise<About> {
  if (scope.of === 'site') return { title: 'Plenary: reports', description: 'What summits agreed on, as it is published.', pageUrl: `${origin}/`, within: {}, fallback: BEFORE_ALL };
  if (scope.of === 'community') {
    const { id, name, tagline, slug } = await getCommunityBySlug(db, scope.slug);
    return { title: `${name}: reports`, description: tagline, pageUrl: `${origin}/communities/${slug}`, within: { communityId: id }, fallback: BEFORE_ALL };
  }
  const { summit } = await openSummit(db, visitor, scope.slug, 'summit.read');
  const { id, title, tagline, slug, publishedAt } = summit;
  return { title: `${title}: reports`, description: tagline, pageUrl: `${origin}/summits/${slug}`, within: { summitId: id }, fallback: publishedAt ?? BEFORE_ALL };
}

function entryOf(row: { content: string }): ReportFeedEntry {
  const { url, title, kind, standfirst, blocks, firstPublishedAt, publishedAt, number, note, contributors, licence, language, summit } = readContent(row);
  return {
    ...{ url, title, kind, standfirst, number, note, licence, language },
    contents: reportContents(blocks).map((part) => ({ title: part.title, url: `${url}#${part.anchor}` })),
    publishedAt: new Date(firstPublishedAt),
    updatedAt: new Date(publishedAt),
    by: saidIn('en', () => headcountWords(contributors.people)),
    imageUrl: `${url}/image.png`,
    summitTitle: summit.title,
  };
}
