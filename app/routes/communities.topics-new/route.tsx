import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { type beginTopicSchema, topicBeginningSchema } from '#domain/discussion/topic-forms.ts';
import { thingOfMark } from '#domain/discussion/topic-thing.ts';
import { createId } from '#domain/ids.ts';
import { forbidden } from '#domain/refusal.ts';
import { DraftLine } from '#app/discussion/draft-line.tsx';
import { PictureFields } from '#app/discussion/picture-fields.tsx';
import { PostField } from '#app/discussion/post-field.tsx';
import { topicPath } from '#domain/discussion/topic-address.ts';
import { t } from '#domain/words/t.ts';
import { VisibilityField } from '#app/discussion/visibility-field.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`Begin a topic · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => {
  const { services, actor } = asked.context;
  const slug = asked.params.slug ?? '';
  const { searchParams } = new URL(asked.request.url);
  const thing = thingOfMark(searchParams.get('about') ?? '');
  const visibility = searchParams.get('for') === 'members' ? ('members' as const) : ('public' as const);
  const work = services.discussion.listTopics(actor, slug, { page: 1 }).then(async ({ community, keptOut, may }) => {
    if (!may.begin) throw forbidden(keptOut ?? t`Members of the community begin topics. Become one on its page.`);
    return { community, visibility, sentAs: createId(), draft: await services.discussion.readNewDraft(actor, slug), about: thing && (await services.discussion.readThingToDiscuss(actor, slug, thing)) };
  });
  return orRefusal(asked, work);
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, topicBeginningSchema, async (begun) => {
    const slug = asked.params.slug ?? '';
    if (begun.intent === 'draft') {
      await asked.context.services.discussion.keepDraft(asked.context.actor, { slug, number: null }, begun);
      return redirectWithFlash(`/communities/${slug}/topics/new${new URL(asked.request.url).search}`, { tone: 'good', text: t`Your draft is kept, for you alone. It is here when you come back, on any device.` }, asked.context.origin);
    }
    const posted = await asked.context.services.discussion.beginTopic(asked.context.actor, slug, begun);
    if ('heldId' in posted) return redirectWithFlash(`/communities/${slug}/topics#held`, { tone: 'good', text: t`Your topic waits for a moderator: those who moderate look at it before others read it. You are told what they decide.` }, asked.context.origin);
    return redirectWithFlash(topicPath({ slug, number: posted.number }), { tone: 'good', text: t`Your topic has begun.` }, asked.context.origin);
  });

export default function BeginTopic() {
  const { community, about, draft, visibility, sentAs } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof beginTopicSchema> & { picture: File; pictureWords: string }>({ id: 'begin-topic', lastResult, constraint: requiredFields('title', 'text'), defaultValue: { visibility, ...draft } });
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}/topics`}>{community.name}, topics</Link>} title="Begin a topic" standfirst="One thing for each topic: what you ask, what you tried, what you would like others to try." />
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} refusal={lastResult} title="Not posted yet. What you wrote is still here." />
        {about && (
          <p className="text-s text-ink-soft">
            <input type="hidden" name="about" value={about.mark} />
            About <Link to={about.path}>{about.title}</Link>
          </p>
        )}
        <input type="hidden" name="sentAs" value={sentAs} />
        <TextField field={fields.title} label="Title" hint="As a question or a sentence: “Two assessors, one video: how do you keep them in agreement?”" />
        <PostField field={fields.text} label="First post" rows={8} />
        <PictureFields picture={fields.picture} words={fields.pictureWords} />
        <VisibilityField field={fields.visibility} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton name="intent" value="begin" variant="primary">
            Post
          </SubmitButton>
          <SubmitButton name="intent" value="draft">Keep as a draft</SubmitButton>
          <DraftLine formId={form.id} slug={community.slug} isKept={draft !== null} />
        </div>
      </Form>
    </Page>
  );
}
