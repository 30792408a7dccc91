import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { CommunityView } from '#server/services/community/read-community.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { request: NonNullable<CommunityView['request']>; lastResult: SubmissionResult | undefined };

/** A request that waits for its answer, and the way to take it back. */
export function OwnRequest({ request, lastResult }: Props) {
  const [form] = useForm({ id: 'membership', lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-3 text-s">
      <FormErrors form={form} refusal={lastResult} title="Nothing was changed." />
      <p><ToneLine icon="clock">Your request waits for an answer</ToneLine></p>
      <blockquote className="border-l-3 border-line-strong pl-3 font-serif break-words">{request.sentence}</blockquote>
      <p className="text-ink-soft">You are told by mail once it is decided.</p>
      <SubmitButton name="intent" value="take-back" variant="quiet" size="small" className="-ml-3 justify-self-start">Take the request back</SubmitButton>
    </Form>
  );
}
