import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { retentionSchema } from '#domain/administration/site-settings.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { NumberField } from '#app/ui/date-time-fields.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction = () => [{ title: t`Retention · Administration · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.administration.readRetention(asked.context.actor));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, retentionSchema, async (days) => {
    const { changed } = await asked.context.services.administration.changeRetention(asked.context.actor, days);
    return redirectWithFlash('/administration/retention', { tone: 'good', text: changed === 0 ? t`Nothing was changed.` : t`The times are changed and hold from the next look on.` }, asked.context.origin);
  });

export default function Retention() {
  const { lines } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const sent = (rule: string): string | undefined => (typeof lastResult?.initialValue?.[rule] === 'string' ? lastResult.initialValue[rule] : undefined);
  return (
    <Section title="Retention" rule="none">
      <div className="mb-6 grid max-w-measure gap-2 text-s text-ink-soft">
        <p>Once a day the program deletes what is past its time, and says in the audit log how much that was. What people wrote and published, and the audit log, stay.</p>
        <p>Bundles of summits go after 7 days. How long the history of a document can be replayed is set by ARCHIVE_DAYS when the program starts.</p>
      </div>
      {lastResult?.error && <div role="alert" className="mb-6"><Notice tone="bad" title="Nothing was changed yet. Look at the times below." /></div>}
      <Form method="post">
        <Table caption="How long things are kept" columns={[t`What is deleted`, t`After how many days`, t`Due now`]}>
          {lines.map(({ rule, what, since, days, least, most, due }) => (
            <Row key={rule}>
              <RowHeader detail={t`since ${since}`}>{what}</RowHeader>
              <Cell>
                <NumberField
                  key={`${rule} ${days}`}
                  field={plainField(rule, { defaultValue: sent(rule) ?? String(days), required: true, min: least, max: most, errors: lastResult?.error?.[rule] ?? undefined })}
                  label={<><span className="sr-only">{what}: </span><span className="not-phone:sr-only">Days</span></>}
                  hint={`${least} to ${most}`}
                />
              </Cell>
              <Cell label="Due now" className="tabular-nums">{due === 0 ? 'None' : due.toLocaleString(readingLocale())}</Cell>
            </Row>
          ))}
        </Table>
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <SubmitButton variant="primary">Save</SubmitButton>
          <Link to="/administration/audit?act=retention.applied" className="text-s">What was deleted</Link>
        </div>
      </Form>
    </Section>
  );
}
