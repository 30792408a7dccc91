import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { SpeaksAs } from '#domain/perspective.ts';
import type { CommunityView } from '#server/services/community/read-community.ts';
import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { view: CommunityView; viewer: SpeaksAs; lastResult: SubmissionResult | undefined };

/** Becomes a member at once where the community is open; where it is on request, asks with a sentence. */
export function JoinForm({ view: { request, may }, viewer, lastResult }: Props) {
  const [form, fields] = useForm<{ perspective: string; educatorRole?: string; sentence?: string }>({
    id: 'membership',
    lastResult,
    defaultValue: { perspective: viewer.perspective, educatorRole: viewer.educatorRole ?? undefined, sentence: request?.sentence },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} refusal={lastResult} />
      {may.ask && request?.declined && (
        <Notice title="Your last request was declined">
          <p>“{request.declined.reason}”</p>
          <p>You can ask again from <LocalTime at={request.declined.mayAskFrom} zone="UTC" show="day" isPlaceOnly />.</p>
        </Notice>
      )}
      {may.ask && <p className="text-s text-ink-soft">Those who convene this community read why you would like to join, and answer by mail.</p>}
      <PerspectiveChoice perspective={fields.perspective} educatorRole={fields.educatorRole} hint="In this community" />
      {may.ask && <TextArea field={fields.sentence} label="Why you would like to join" hint="A sentence is enough." rows={2} required />}
      <SubmitButton name="intent" value={may.ask ? 'ask' : 'join'}>{may.ask ? 'Ask to join' : 'Become a member'}</SubmitButton>
    </Form>
  );
}
