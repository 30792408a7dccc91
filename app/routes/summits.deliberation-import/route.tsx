import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { controlLook, plainField } from '#app/ui/field-control.ts';
import { Field } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { type ImportAnswer, importFiles } from './read-import.server.ts';

export const meta: MetaFunction = () => [{ title: t`Import votes · Plenary` }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, params: { slug = '', deliberationSlug = '' }, context }: LoaderFunctionArgs) {
  const { summit, deliberation } = await orRefusal({ request, context }, context.services.deliberations.readModeration(context.actor, { slug, deliberationSlug }));
  return { title: deliberation.title, address: `/summits/${summit.slug}/deliberations/${deliberation.slug}` };
}

export async function action({ request, params: { slug = '', deliberationSlug = '' }, context }: ActionFunctionArgs) {
  return importFiles({ request, context }, { slug, deliberationSlug });
}

export default function ImportVotes() {
  const { title, address } = useLoaderData<typeof loader>();
  const answer = useActionData<ImportAnswer>();
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={`${address}/prepare`}>{title}</Link>} title="Import statements and votes" standfirst="Two CSV files in the form of Polis: comments.csv with the statements, votes.csv with the votes (agree is 1). They go into a deliberation that has no statements yet, 1,000 statements at most." />
      {answer?.refusal && <Notice tone="bad" title={answer.refusal} className="mb-6" />}
      {answer && answer.problems.length > 0 && (
        <div role="alert" className="mb-8">
          <Notice tone="bad" title="These lines cannot be used. Nothing was changed.">
            <ul className="mt-1 grid gap-1">
              {answer.problems.map(({ file, line, reason }) => (
                <li key={`${file} ${line} ${reason}`}>
                  <strong className="tabular-nums">
                    {file === 'votes' ? 'Votes' : 'Statements'}, line {line}
                  </strong>
                  : {reason}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Form method="post" encType="multipart/form-data" className="grid max-w-2xl gap-5">
        {(['statements', 'votes'] as const).map((name) => (
          <Field key={name} field={plainField(name)} label={name === 'votes' ? 'Votes' : 'Statements'} hint={name === 'votes' ? 'votes.csv: comment-id, voter-id, vote' : 'comments.csv: comment-id, comment-body, moderated'}>
            <input id={name} name={name} type="file" accept=".csv,text/csv" aria-describedby={`${name}-hint`} className={`${controlLook} py-2`} />
          </Field>
        ))}
        <label className="flex min-h-11 items-center gap-2.5 text-s">
          <input type="checkbox" name="isLenient" className="size-4.5 shrink-0" />
          Leave out lines that cannot be used, and import the others
        </label>
        <SubmitButton variant="primary" className="justify-self-start">
          Import
        </SubmitButton>
      </Form>
    </Page>
  );
}
