import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DraftLine } from './draft-line.tsx';
import { PictureFields } from './picture-fields.tsx';
import { PostField } from './post-field.tsx';
import { topicPath } from '#domain/discussion/topic-address.ts';
import type { TopicPage } from './read-topic-page.server.ts';

type Props = { view: TopicPage; lastResult: SubmissionResult | undefined };

const ofThisForm: unknown[] = ['reply', 'draft'];

/** Where one answers; or why one cannot. */
export function ReplyForm({ view: { community, topic, replying, draft, keptOut, may, sentAs }, lastResult: answer }: Props) {
  const lastResult = ofThisForm.includes(answer?.initialValue?.intent) ? answer : undefined;
  const address = topicPath({ slug: community.slug, number: topic.number });
  const [form, fields] = useForm<{ text: string; picture: File; pictureWords: string }>({ id: `reply-${replying?.number ?? 'end'}${replying?.text ? '-quoted' : ''}`, lastResult, defaultValue: { text: [draft?.text, replying?.text].filter(Boolean).join('\n\n') } });
  if (topic.isLocked && !lastResult) return <p className="border-t border-line pt-5 text-s text-ink-soft">This topic is locked: it can be read, and takes no more posts.</p>;
  if (keptOut !== null && !lastResult) return <p className="border-t border-line pt-5 text-s text-ink-soft print:hidden">{keptOut} <Link to="/notices">Your notices</Link></p>;
  if (!may.reply && !lastResult)
    return (
      <p className="border-t border-line pt-5 text-s text-ink-soft print:hidden">
        Members answer here. <Link to={`/communities/${community.slug}#join`}>{may.join ? `Become a member of ${community.name}` : 'How to become one'}</Link>
      </p>
    );
  return (
    <Section id="reply" title="Your reply" className="mt-4! print:hidden">
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="grid gap-4">
        <FormErrors form={form} refusal={lastResult} title="Not posted yet. What you wrote is still here." />
        <input type="hidden" name="topic" value={topic.number} />
        <input type="hidden" name="sentAs" value={sentAs} />
        {replying && (
          <p className="text-s text-ink-soft">
            <input type="hidden" name="repliesTo" value={replying.number} />
            In reply to <a href={`#post-${replying.number}`}>{replying.author ?? 'somebody who left'}, post {replying.number}</a>. <Link to={`${address}#reply`}>Answer nobody in particular</Link>
          </p>
        )}
        <PostField field={fields.text} label="Reply" />
        <PictureFields picture={fields.picture} words={fields.pictureWords} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton name="intent" value="reply" variant="primary">
            Post reply
          </SubmitButton>
          <SubmitButton name="intent" value="draft">Keep as a draft</SubmitButton>
          <DraftLine formId={form.id} slug={community.slug} isKept={draft !== null} />
        </div>
      </Form>
    </Section>
  );
}
