import { getFormProps, useForm } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { REPORT_LIMITS, reportKindWords } from '#domain/report/report.ts';
import { publishReportSchema } from '#domain/report/report-forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { LeftOutList } from './left-out-list.tsx';
import { WhatIsPublished } from './what-is-published.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Publish “${view.report.title}” · Plenary` : t`Publish · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.reports.readPublishing(asked.context.actor, asked.params.slug ?? ''));

export async function action(asked: ActionFunctionArgs) {
  const { context, params } = asked;
  const slug = params.slug ?? '';
  return answerForm(asked, publishReportSchema, async (given) => {
    const { number } = await context.services.reports.publishReport(context.actor, slug, given);
    return redirectWithFlash(`/reports/${slug}`, { tone: 'good', text: t`Version ${number} is published.` }, context.origin);
  });
}

/** What publishing would do, said before it is done. */
export default function PublishReport() {
  const { summit, report, leftOut, answersUntil, mayPublish } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<{ note: string }>({ id: 'publish-report', lastResult });
  const compose = `/reports/${report.slug}/compose`;
  const stop = report.isWithdrawn ? t`This report was withdrawn. Its address says so, and takes no further version.` : summit.isDraft ? t`Publish the page of the summit first: a report leads back to it.` : report.isEmpty ? (leftOut.length > 0 ? t`Every passage is left out, so there is nothing to publish yet.` : t`Nothing stands in this report yet that could be published.`) : null;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={
          <Link to={compose} className="text-inherit">
            {reportKindWords()[report.kind]}, {summit.title}
          </Link>
        }
        title={`Publish version ${report.number}`}
        standfirst={report.title}
      />
      <WhatIsPublished report={report} />
      <LeftOutList leftOut={leftOut} answersUntil={answersUntil} timeZone={summit.timeZone} approvalAddress={`/reports/${report.slug}/approval#reworded`} />
      {stop !== null || !mayPublish ? (
        <Notice tone="warn" title={stop ?? 'A convener of the community publishes it.'} className="mt-8" acts={<LinkButton to={compose} size="small" icon="back">Back to composing</LinkButton>} />
      ) : (
        <Form method="post" {...getFormProps(form)} className="mt-8 grid gap-5 border-t border-line pt-6">
          <FormErrors form={form} refusal={lastResult} title="Not published." />
          <TextArea field={fields.note} label={report.number === 1 ? 'A note on this version' : 'What is new in this version'} isOptional rows={2} maxLength={REPORT_LIMITS.note} hint="Stands beside its number in the list of versions." />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="primary" icon="lock">
              Publish version {report.number}
            </SubmitButton>
            <LinkButton to={`/reports/${report.slug}/preview`} icon="eye">
              As readers see it
            </LinkButton>
            <LinkButton to={compose} variant="quiet">
              Not yet
            </LinkButton>
          </div>
          <p className="text-s text-ink-soft">A version never changes once it is published. A later one takes its place, and this one stays readable.</p>
        </Form>
      )}
    </Page>
  );
}
