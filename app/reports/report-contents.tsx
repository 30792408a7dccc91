import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Eyebrow } from '#app/ui/page.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { partsOfPage } from './page-parts.ts';

/** What stands on the page, and the two ways to take it along. */
export function ReportContents({ view }: { view: ReportView }) {
  const isHydrated = useHydrated();
  return (
    <nav aria-label="Contents" className="report-contents">
      <Eyebrow>Contents</Eyebrow>
      <ol>
        {partsOfPage(view).map(({ anchor, label, number }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>
              <span>{number}</span>
              <span lang={number === null ? undefined : view.report.language}>{label}</span>
            </a>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 lg:grid">
        {view.draftOf === undefined && (
          <LinkButton to="#cite" size="small" icon="download">
            Download
          </LinkButton>
        )}
        {isHydrated && (
          <Button type="button" size="small" icon="print" onClick={() => window.print()}>
            Print
          </Button>
        )}
      </div>
    </nav>
  );
}
