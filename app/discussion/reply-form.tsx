import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { PostField } from './post-field.tsx';
import { topicPath } from './topic-address.ts';
import type { TopicPage } from './read-topic-page.server.ts';

type Props = { view: TopicPage; lastResult: SubmissionResult | undefined };

/** Where one answers; or why one cannot. */
export function ReplyForm({ view: { community, topic, replying, may }, lastResult: answer }: Props) {
  const lastResult = answer?.initialValue?.intent === 'reply' ? answer : undefined;
  const address = topicPath({ slug: community.slug, number: topic.number });
  const [form, fields] = useForm<{ text: string }>({ id: `reply-${replying?.number ?? 'end'}${replying?.text ? '-quoted' : ''}`, lastResult, defaultValue: { text: replying?.text ?? '' } });
  if (topic.isLocked && !lastResult) return <p className="border-t border-line pt-5 text-s text-ink-soft">This topic is locked: it can be read, and takes no more posts.</p>;
  if (!may.reply && !lastResult)
    return (
      <p className="border-t border-line pt-5 text-s text-ink-soft print:hidden">
        Members answer here. <Link to={`/communities/${community.slug}#join`}>{may.join ? `Become a member of ${community.name}` : 'How to become one'}</Link>
      </p>
    );
  return (
    <Section id="reply" title="Your reply" className="mt-4! print:hidden">
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <FormErrors form={form} refusal={lastResult} title="Not posted yet. What you wrote is still here." />
        <input type="hidden" name="intent" value="reply" />
        {replying && (
          <p className="text-s text-ink-soft">
            <input type="hidden" name="repliesTo" value={replying.number} />
            In reply to <a href={`#post-${replying.number}`}>{replying.author ?? 'somebody who left'}, post {replying.number}</a>. <Link to={`${address}#reply`}>Answer nobody in particular</Link>
          </p>
        )}
        <PostField field={fields.text} label="Reply" />
        <SubmitButton variant="primary" className="justify-self-start">
          Post reply
        </SubmitButton>
      </Form>
    </Section>
  );
}
