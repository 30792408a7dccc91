import { Link } from '@remix-run/react';
import { useMemo, useState } from 'react';
import { t } from '#domain/words/t.ts';
import type { ComposerView } from '#server/services/reports/read-composer.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Eyebrow } from '#app/ui/page.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { useQuietRefresh } from '#app/ui/use-quiet-refresh.ts';
import { useRootView } from '#app/shell/use-root-view.ts';
import { ComposerBar } from './composer-bar.tsx';
import { ComposerFoot } from './composer-foot.tsx';
import { ComposerState } from './composer-state.tsx';
import { ComposerTabs } from './composer-tabs.tsx';
import { ComposingProvider } from './composing-context.ts';
import { ReportRemarks } from './passage-remarks.tsx';
import { placesInReport } from './places-in-report.ts';
import { ReportSheet } from './report-sheet.tsx';
import { WhatRoomsWrote } from './what-rooms-wrote.tsx';

/** What others take and what rooms change is looked up this often. */
const REFRESH_EVERY_MS = 20_000;

type Props = { view: ComposerView; /** Why the last act was not done, where no script told it. */ refusal: string | null };

/** A report while it is composed: what the rooms wrote beside its text. */
export function Composer({ view, refusal }: Props) {
  const flash = useRootView()?.flash ?? null;
  const [said, say] = useState('');
  const places = useMemo(() => placesInReport(view.text), [view.text]);
  const composing = useMemo(() => ({ view, places, say }), [view, places]);
  useQuietRefresh(REFRESH_EVERY_MS);
  return (
    <ComposingProvider value={composing}>
      <SkipLink />
      <div className="composer">
        <header className="print:hidden">
          <ComposerBar />
          <ComposerState />
          <FlashMessage flash={flash} />
        </header>
        <p role="status" className="sr-only">
          {said}
        </p>
        <div className="composer-desk">
          <WhatRoomsWrote />
          <main id="main" tabIndex={-1} className="composer-main">
            {refusal && (
              <div role="alert" className="mb-4">
                <Notice tone="bad" title={refusal} />
              </div>
            )}
            <header id="report" tabIndex={-1} className="composer-title">
              <Eyebrow>{eyebrowOf(view)}</Eyebrow>
              <h1>{view.report.title}</h1>
              <p>
                {fromWords(view)}{' '}
                <Link to={`/reports/${view.report.slug}/settings`} className="pointer-coarse:inline-block pointer-coarse:py-2">
                  {view.report.standfirst ? 'Title, standfirst and licence' : 'Write a standfirst'}
                </Link>{' '}
                <ReportRemarks />
              </p>
            </header>
            <noscript>
              <Notice title="Writing here needs JavaScript" className="mb-4">
                Without it passages can be added, taken and kept, and the report can be published.
              </Notice>
            </noscript>
            <ReportSheet />
            <ComposerFoot />
          </main>
        </div>
        <ComposerTabs />
      </div>
    </ComposingProvider>
  );
}

function eyebrowOf({ report: { kind, version, isWithdrawn } }: ComposerView): string {
  const what = reportKindWords()[kind].toLowerCase();
  if (isWithdrawn) return t`Withdrawn ${what}`;
  return version === 0 ? t`Draft of a ${what}` : t`Draft of version ${version + 1}, ${what}`;
}

function fromWords({ rooms, coverage, report }: ComposerView): string {
  const used = rooms.filter(({ passages }) => passages.some(({ isUsed }) => isUsed)).length;
  if (report.isEmpty) return t`Every passage that is added here says where it comes from.`;
  if (rooms.length === 0 || coverage.used === 0) return t`No room’s words stand in it yet.`;
  return rooms.length === 1 ? t`From ${used} of 1 room. Every passage below says where it comes from.` : t`From ${used} of ${rooms.length} rooms. Every passage below says where it comes from.`;
}
