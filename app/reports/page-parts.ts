import { hasLooseRecommendations } from '#domain/report/loose-recommendations.ts';
import { reportContents } from '#domain/report/report-contents.ts';
import { t } from '#domain/words/t.ts';
import type { ReportView } from '#server/services/report-reading/read-report.ts';

export type PagePart = { anchor: string; label: string; number: number | null };

/** What stands on the page of a report: the parts of its text, numbered, and what belongs to it. */
export const partsOfPage = (view: Pick<ReportView, 'report' | 'updates' | 'draftOf'>): PagePart[] => [
  ...reportContents(view.report.blocks).map(({ anchor, title, number }) => ({ anchor, label: title, number })),
  ...(hasLooseRecommendations(view.report) ? [{ anchor: 'recommendations', label: t`Recommendations`, number: null }] : []),
  ...(view.updates.length > 0 ? [{ anchor: 'since', label: t`What happened since`, number: null }] : []),
  // What belongs to a number and a frozen text is not there while it is a draft.
  ...(view.draftOf === undefined ? [{ anchor: 'cite', label: t`Cite and download`, number: null }, { anchor: 'versions', label: t`Versions`, number: null }] : []),
  ...(view.report.sources.length > 0 ? [{ anchor: 'sources', label: t`Sources`, number: null }] : []),
  ...(view.report.readings.length > 0 ? [{ anchor: 'reading', label: t`Related reading`, number: null }] : []),
];
