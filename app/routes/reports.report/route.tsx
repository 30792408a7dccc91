import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerReport } from '#app/reports/answer-report.server.ts';
import { ReportPage } from '#app/reports/report-page.tsx';
import { WithdrawnReport } from '#app/reports/withdrawn-report.tsx';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [{ title: 'Plenary' }];

export const loader = (asked: LoaderFunctionArgs) => answerReport(asked, null);

export default function Report() {
  const view = useLoaderData<typeof loader>();
  return view.state === 'withdrawn' ? <WithdrawnReport view={view} /> : <ReportPage view={view} />;
}
