import { findCommunityOfSummit } from '#db/repositories/publications.ts';
import { findNewestVersion } from '#db/repositories/report-publishing.ts';
import type { FrozenReport } from '#domain/report/freeze-report.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { freezeAsItIs } from './freeze-as-it-is.ts';
import type { OpenReport } from './open-report.ts';

/** The version of a report that would be published at this moment, of which nothing is stored. */
export async function freezeNext(deps: Deps, { report, summit }: Pick<OpenReport, 'report' | 'summit'>): Promise<FrozenReport> {
  const [community, newest] = await Promise.all([findCommunityOfSummit(deps.db, summit.communityId), findNewestVersion(deps.db, report.id)]);
  if (!community) throw notFound('community');
  const at = deps.now();
  return freezeAsItIs(deps, report, summit, { number: (newest?.number ?? 0) + 1, community, note: '', publishedAt: at, firstPublishedAt: newest ? firstOf(newest.content) : at });
}

const firstOf = (content: string): Date => new Date((JSON.parse(content) as { firstPublishedAt: string }).firstPublishedAt);
