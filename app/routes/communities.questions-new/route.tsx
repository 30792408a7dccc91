import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { forbidden } from '#domain/refusal.ts';
import { proposeQuestionSchema } from '#domain/strategic-question.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { WordingFields } from '#app/questions/wording-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: t`Propose a question · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => {
  const { services, actor } = asked.context;
  const work = services.questions.readBoard(actor, asked.params.slug ?? '').then(({ community, keptOut, mayPropose }) => {
    if (!mayPropose) throw forbidden(keptOut ?? t`Members of the community propose questions. Become one on its page.`);
    return { community };
  });
  return orRefusal(asked, work);
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, proposeQuestionSchema, async (proposed) => {
    const slug = asked.params.slug ?? '';
    const { id } = await asked.context.services.questions.proposeQuestion(asked.context.actor, slug, proposed);
    return redirectWithFlash(`/communities/${slug}/questions/${id}`, { tone: 'good', text: t`Your question is on the board. Give it points, and tell others about it.` }, asked.context.origin);
  });

export default function ProposeQuestion() {
  const { community } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof proposeQuestionSchema>>({ id: 'propose', lastResult, constraint: requiredFields('text') });
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}/questions`}>{community.name}, questions</Link>}
        title="Propose a question"
        standfirst="Ask what a summit, a room or a report could answer. Look at the board first: a question that stands there already only needs your points."
      />
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} refusal={lastResult} title="Not proposed yet. What you wrote is still here." />
        <WordingFields fields={fields} />
        <SubmitButton variant="primary" className="justify-self-start">Propose</SubmitButton>
      </Form>
    </Page>
  );
}
