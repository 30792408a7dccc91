import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { askedNumber } from '#app/reports/answer-report.server.ts';
import { reportPath } from '#app/reports/report-addresses.ts';
import { ReportComparison } from '#app/reports/report-comparison.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? t`${view.title}: version ${view.older.number} and ${view.newer.number} · Plenary` : 'Plenary' },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { request, context, params: { slug = '' } } = asked;
  const versions = new URL(request.url).searchParams;
  const [from, to] = [askedNumber(versions.get('from') ?? undefined), askedNumber(versions.get('to') ?? undefined)];
  if (Number.isNaN(from) || Number.isNaN(to)) throw data({ kind: 'invalid', message: t`Say which two versions to compare, as in “?from=1&to=2”.` }, { status: 400 });
  const view = await orRefusal(asked, context.services.reportReading.compareReportVersions(context.actor, slug, from, to));
  // The page of the report says that it was withdrawn, and why.
  if (view === null) throw withdrawn(slug);
  return view;
}

const withdrawn = (slug: string): Response => redirect(reportPath(slug));

export default function CompareVersions() {
  return <ReportComparison view={useLoaderData<typeof loader>()} />;
}
