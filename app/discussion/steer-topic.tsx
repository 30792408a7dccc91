import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { TopicPage } from './read-topic-page.server.ts';
import { topicPath } from '#domain/discussion/topic-address.ts';
import { VisibilityField } from './visibility-field.tsx';

type Props = { view: Pick<TopicPage, 'topic' | 'community'>; lastResult: SubmissionResult | undefined };

/** What those who lead the community do with a topic as a whole. */
export function SteerTopic({ view: { community, topic }, lastResult: answer }: Props) {
  const lastResult = answer?.initialValue?.intent === 'describe' ? answer : undefined;
  const [form, fields] = useForm<{ title: string; visibility: string }>({ id: 'describe-topic', lastResult, defaultValue: { title: topic.title, visibility: topic.isForMembers ? 'members' : 'public' } });
  return (
    <Section id="steer" title="As a convener" rule="heavy" heading="block" className="mt-0!">
      <Form method="post" className="flex flex-wrap gap-2" preventScrollReset>
        <SubmitButton name="intent" value={topic.isPinned ? 'unpin' : 'pin'} size="small" icon="pin">
          {topic.isPinned ? 'Pin no more' : 'Pin above the others'}
        </SubmitButton>
        <SubmitButton name="intent" value={topic.isLocked ? 'unlock' : 'lock'} size="small" icon="lock">
          {topic.isLocked ? 'Open for posts again' : 'Lock'}
        </SubmitButton>
      </Form>
      <p className="mt-3 text-s">
        <Link to={`${topicPath({ slug: community.slug, number: topic.number })}/arrange`} className="inline-block py-1">Split, merge or move it</Link>
      </p>
      <Disclosure summary="Title, and who may read it" isOpen={lastResult !== undefined}>
        <Form method="post" {...getFormProps(form)} className="grid gap-4">
          <FormErrors form={form} refusal={lastResult} />
          <TextField field={fields.title} label="Title" />
          <VisibilityField field={fields.visibility} />
          <SubmitButton name="intent" value="describe" className="justify-self-start">
            Save
          </SubmitButton>
        </Form>
      </Disclosure>
    </Section>
  );
}
