import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { OwnActView } from '#server/services/moderation/appeal.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { view: Pick<OwnActView, 'appeal' | 'mayAppeal'>; lastResult: SubmissionResult | undefined };

/** What one said against a decision, and what came of it; or the one time to say it. */
export function Appeal({ view: { appeal, mayAppeal }, lastResult }: Props) {
  const [form, fields] = useForm<{ words: string }>({ id: 'appeal', lastResult, constraint: requiredFields('words') });
  if (appeal)
    return (
      <Section id="appeal" title="Your appeal">
        <p className="font-serif text-read break-words whitespace-pre-line">{appeal.words}</p>
        <p className="mt-2 text-s text-ink-soft">Sent on <LocalTime at={appeal.at} zone="UTC" show="day" isPlaceOnly /></p>
        <div className="mt-4 text-s">
          {appeal.outcome === null ? (
            <ToneLine icon="clock">It waits for somebody else than who decided.</ToneLine>
          ) : (
            <>
              <ToneLine tone={appeal.outcome === 'lifted' ? 'good' : 'plain'} icon={appeal.outcome === 'lifted' ? 'check' : 'minus'}>{appeal.outcome === 'lifted' ? 'It was heard, and the decision undone.' : 'It was heard, and the decision stands.'}</ToneLine>
              <p className="mt-1.5 font-serif text-m break-words whitespace-pre-line">{appeal.why}</p>
            </>
          )}
        </div>
      </Section>
    );
  if (!mayAppeal) return null;
  return (
    <Section id="appeal" title="If you think this is wrong">
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="Not sent yet. What you wrote is still here." />
        <TextArea field={fields.words} label="Your appeal" hint="Once, in your words. Somebody else than who decided reads it and answers with a reason." rows={5} />
        <SubmitButton variant="primary" className="justify-self-start">Send the appeal</SubmitButton>
      </Form>
    </Section>
  );
}
