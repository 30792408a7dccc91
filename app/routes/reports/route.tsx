import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { reportKinds } from '#domain/report/report.ts';
import { t } from '#domain/words/t.ts';
import { pageMeta } from '#app/publication/page-meta.ts';
import { ReportList } from '#app/reports/report-list.tsx';

const description = t`Published reports of summits and their rooms, each sentence with its source.`;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: t`Reports · Plenary`, description, url: `${data?.origin ?? ''}/reports`, ...(data && { feedsOf: { url: data.origin, title: t`Plenary: reports` } }) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const [summit, kind] = [asked.get('summit'), reportKinds.find((each) => each === asked.get('kind'))];
  const page = Number.parseInt(asked.get('page') ?? '', 10);
  const view = await context.services.reportReading.listReports(context.actor, { ...(summit && { summit }), ...(kind && { kind }), ...(page > 0 && { page }) });
  return { view, origin: context.origin };
}

export default function Reports() {
  return <ReportList view={useLoaderData<typeof loader>().view} />;
}
