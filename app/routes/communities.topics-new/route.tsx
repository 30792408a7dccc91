import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { beginTopicSchema } from '#domain/discussion/topic-forms.ts';
import { forbidden } from '#domain/refusal.ts';
import { PostField } from '#app/discussion/post-field.tsx';
import { topicPath } from '#app/discussion/topic-address.ts';
import { VisibilityField } from '#app/discussion/visibility-field.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: 'Begin a topic · Plenary' }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => {
  const { services, actor } = asked.context;
  const work = services.discussion.listTopics(actor, asked.params.slug ?? '', { page: 1 }).then(({ community, may }) => {
    if (!may.begin) throw forbidden('Members of the community begin topics. Become one on its page.');
    return { community };
  });
  return orRefusal(asked, work);
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, beginTopicSchema, async (begun) => {
    const slug = asked.params.slug ?? '';
    const { number } = await asked.context.services.discussion.beginTopic(asked.context.actor, slug, begun);
    return redirectWithFlash(topicPath({ slug, number }), { tone: 'good', text: 'Your topic has begun.' }, asked.context.origin);
  });

export default function BeginTopic() {
  const { community } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof beginTopicSchema>>({ id: 'begin-topic', lastResult, constraint: requiredFields('title', 'text'), defaultValue: { visibility: 'public' } });
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}/topics`}>{community.name}, topics</Link>} title="Begin a topic" standfirst="One thing for each topic: what you ask, what you tried, what you would like others to try." />
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} refusal={lastResult} title="Not posted yet. What you wrote is still here." />
        <TextField field={fields.title} label="Title" hint="As a question or a sentence: “Two assessors, one video: how do you keep them in agreement?”" />
        <PostField field={fields.text} label="First post" rows={8} />
        <VisibilityField field={fields.visibility} />
        <SubmitButton variant="primary" className="justify-self-start">
          Post
        </SubmitButton>
      </Form>
    </Page>
  );
}
