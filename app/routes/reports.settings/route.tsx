import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { reportKindWords } from '#domain/report/report.ts';
import { reportSettingsActSchema } from '#domain/report/report-forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { reportPath } from '#app/reports/report-addresses.ts';
import { ActLog } from '#app/ui/act-log.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { DescribeForm } from './describe-form.tsx';
import { DiscardForm } from './discard-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Settings: ${view.report.title} · Plenary` : t`Settings · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.reports.readReportSettings(asked.context.actor, asked.params.slug ?? ''));

export async function action(asked: ActionFunctionArgs) {
  const { context, params } = asked;
  const slug = params.slug ?? '';
  const { reports } = context.services;
  return answerForm(asked, reportSettingsActSchema, async (act) => {
    if (act.intent === 'withdraw') {
      await reports.withdrawReport(context.actor, slug, act);
      return redirectWithFlash(reportPath(slug), { tone: 'plain', text: t`The report is withdrawn. This is what readers see.` }, context.origin);
    }
    if (act.intent === 'discard') {
      const { summit } = await reports.discardReport(context.actor, slug, act);
      return redirectWithFlash(`/summits/${summit}/prepare/reports`, { tone: 'plain', text: t`The report is discarded.` }, context.origin);
    }
    const described = await reports.describeReport(context.actor, slug, act);
    return redirectWithFlash(`/reports/${described.slug}/settings`, { tone: 'good', text: t`Saved.` }, context.origin);
  });
}

/** What stands above a report's text, how it may be used, what was done with it, and the way to take it off the site. */
export default function ReportSettings() {
  const { summit, report, acts, mayWithdraw, mayDiscard } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const refusedOf = (intent: 'describe' | 'withdraw' | 'discard') => (lastResult?.initialValue?.intent === intent ? lastResult : undefined);
  return (
    <Page width="form">
      <PageHeader
        eyebrow={
          <Link to={`/summits/${summit.slug}/prepare/reports`} className="text-inherit">
            {reportKindWords()[report.kind]}, {summit.title}
          </Link>
        }
        title="Settings of this report"
        acts={
          report.isWithdrawn ? (
            <LinkButton to={reportPath(report.slug)}>What readers see</LinkButton>
          ) : (
            <LinkButton to={`/reports/${report.slug}/compose`} icon="back">
              Back to composing
            </LinkButton>
          )
        }
      />
      {report.isWithdrawn ? (
        <p className="mb-8">“{report.title}” was withdrawn. Nothing of it can be changed any more.</p>
      ) : (
        <DescribeForm key={`${report.title} ${report.licence} ${report.attribution}`} report={report} lastResult={refusedOf('describe')} />
      )}
      <Section id="log" title="What was done with it">
        <ActLog acts={acts} timeZone={summit.timeZone} />
      </Section>
      {mayWithdraw && (
        <Section id="withdraw" title="Take it off the site">
          <WithdrawForm title={report.title} lastResult={refusedOf('withdraw')} />
        </Section>
      )}
      {mayDiscard && (
        <Section id="discard" title="Discard it">
          <DiscardForm title={report.title} lastResult={refusedOf('discard')} />
        </Section>
      )}
    </Page>
  );
}
