import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { ReportPage } from '#app/reports/report-page.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`${view.report.title} · Draft · Plenary` : t`Draft · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.reports.readPreview(asked.context.actor, asked.params.slug ?? ''));

/** A report as its readers would see it now. */
export default function PreviewReport() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <div className="px-edge pt-6 print:hidden">
        <Notice
          icon="eye"
          title="This is a draft: nobody else sees it."
          acts={
            <>
              <LinkButton to={`/reports/${view.report.slug}/compose`} size="small" icon="back">
                Back to composing
              </LinkButton>
              <LinkButton to={`/reports/${view.report.slug}/publish`} size="small" variant="quiet">
                What publishing would do
              </LinkButton>
            </>
          }
        >
          So it would read if version {view.report.number} were published now.{view.report.blocks.length === 0 && ' Nothing stands in it yet.'}
        </Notice>
      </div>
      <ReportPage view={view} />
    </>
  );
}
