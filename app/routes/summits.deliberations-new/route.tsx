import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { redirect } from '@remix-run/node';
import type { z } from 'zod';
import { describeDeliberationSchema } from '#domain/deliberation/deliberation.ts';
import { t } from '#domain/words/t.ts';
import { DescriptionFields } from '#app/deliberation/description-fields.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: t`New deliberation · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.deliberations.prepareDeliberation(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, describeDeliberationSchema, async (described) => {
    const slug = asked.params.slug ?? '';
    const { deliberationSlug } = await asked.context.services.deliberations.createDeliberation(asked.context.actor, slug, described);
    return redirect(`/summits/${slug}/deliberations/${deliberationSlug}/prepare`);
  });

export default function BeginDeliberation() {
  const { summit, attachable } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof describeDeliberationSchema>>({ id: 'deliberation', lastResult, constraint: requiredFields('title', 'givesOut') });
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={`/summits/${summit.slug}/deliberations`}>{summit.title}, deliberations</Link>} title="New deliberation" standfirst="Nobody sees it until you open it. Next you write the statements to begin with." />
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} refusal={lastResult} />
        <DescriptionFields fields={fields} attachable={attachable} />
        <SubmitButton variant="primary" className="justify-self-start">
          Go on to the statements
        </SubmitButton>
      </Form>
    </Page>
  );
}
