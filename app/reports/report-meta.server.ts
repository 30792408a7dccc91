import type { MetaDescriptor } from '@remix-run/node';
import { reportKindWords } from '#domain/report/report.ts';
import { t } from '#domain/words/t.ts';
import type { ReportView, TombstoneView } from '#server/services/report-reading/read-report.ts';
import { DRAWN_IMAGE, embedLink, pageMeta } from '#app/publication/page-meta.ts';
import { reportJsonLd } from './report-json-ld.ts';
import { versionPath } from './report-addresses.ts';

/** The head of a report's page: every version says that the address without a number is the one. */
export function reportMeta(view: ReportView | TombstoneView): MetaDescriptor[] {
  if (view.state === 'withdrawn') return [{ title: t`${view.title} (withdrawn) · Plenary` }, { name: 'robots', content: 'noindex' }];
  const { report, isPublic } = view;
  const { title, kind, standfirst, url, number, summit, publishedAt, firstPublishedAt } = report;
  const kindWords = reportKindWords()[kind];
  const origin = new URL(url).origin;
  return [
    ...pageMeta({
      title: `${title} · ${kindWords} · Plenary`,
      description: standfirst,
      url,
      kind: 'article',
      isDraft: !isPublic,
      image: { url: `${origin}${versionPath(report)}/image.png`, alt: t`${title}. ${kindWords} of the ${summit.title}, version ${number}.`, ...DRAWN_IMAGE },
      feedsOf: { url: summit.url, title: t`${summit.title}: reports` },
    }),
    { property: 'article:published_time', content: firstPublishedAt },
    { property: 'article:modified_time', content: publishedAt },
    ...(isPublic ? [embedLink(origin, url), { 'script:ld+json': reportJsonLd(view) }] : []),
  ];
}
