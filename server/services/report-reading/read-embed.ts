import { visitor, type Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import { headcountWords } from '#domain/report/report-words.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { openReport, openVersion } from './open-report.ts';
import { readContent } from './read-content.ts';

/** What another site may show for a link to one of our pages (oEmbed 1.0, of type "link"). */
export type EmbedView = { title: string; authorName: string; authorUrl: string; thumbnail: { url: string; width: number; height: number } | null };

const REPORT = /^\/reports\/([a-z0-9-]+)(?:\/versions\/(\d{1,6}))?$/;
const SUMMIT = /^\/summits\/([a-z0-9-]+)$/;
/** What is drawn for each report; see its file "image.png". */
const THUMBNAIL = { width: 1200, height: 630 };

/** What stands for a page of ours where its address is pasted elsewhere. Refuses with `not-found` for any other address, and for what all may not read. */
export async function readEmbed({ db, origin }: Deps, _actor: Actor, address: string): Promise<EmbedView> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.origin !== new URL(origin).origin) throw notFound('page');
  const [, slug, number] = REPORT.exec(url.pathname) ?? [];
  if (slug !== undefined) {
    const opened = await openReport(db, visitor, slug);
    if (opened.report.withdrawnAt) throw notFound('report');
    const report = readContent(await openVersion(db, opened, number === undefined ? null : Number(number)));
    return { title: report.title, authorName: saidIn('en', () => `${headcountWords(report.contributors.people)} of ${report.summit.title}`), authorUrl: report.summit.url, thumbnail: { url: `${report.url}/versions/${report.number}/image.png`, ...THUMBNAIL } };
  }
  const [, summitSlug] = SUMMIT.exec(url.pathname) ?? [];
  if (summitSlug === undefined) throw notFound('page');
  const { summit } = await openSummit(db, visitor, summitSlug, 'summit.read');
  return { title: summit.title, authorName: summit.host || 'Plenary', authorUrl: `${origin}/summits/${summit.slug}`, thumbnail: null };
}
