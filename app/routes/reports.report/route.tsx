import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerReport } from '#app/reports/answer-report.server.ts';
import { FollowForm } from '#app/notices/follow-form.tsx';
import { ReportPage } from '#app/reports/report-page.tsx';
import { WithdrawnReport } from '#app/reports/withdrawn-report.tsx';
import { TopicsAbout } from '#app/discussion/topics-about.tsx';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [{ title: 'Plenary' }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const { context, params } = asked;
  const [{ data: view, init }, discussion] = await Promise.all([answerReport(asked, null), context.services.discussion.listTopicsAbout(context.actor, { kind: 'report', name: params.slug ?? '' })]);
  return data({ ...view, discussion }, init ?? undefined);
};

export default function Report() {
  const { discussion, follow, ...view } = useLoaderData<typeof loader>();
  return (
    <>
      {view.state === 'withdrawn' ? <WithdrawnReport view={view} /> : <ReportPage view={view} />}
      <TopicsAbout view={discussion} className="px-edge pb-12" />
      <FollowForm follow={follow} className="px-edge pb-8" />
    </>
  );
}
