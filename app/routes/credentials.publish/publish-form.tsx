import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { CREDENTIAL_LIMITS } from '#domain/credential/credential.ts';
import type { PublishCredential } from '#domain/credential/publish-forms.ts';
import type { CredentialPublishingView } from '#server/services/credentials/read-publishing.ts';
import { plainField } from '#app/ui/field-control.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

type Props = { view: CredentialPublishingView; lastResult: SubmissionResult | undefined };

const FORM = 'publish-credential';

/** A note, and a reason for each check that blocks. What was written comes back by its check, whatever others mended meanwhile. */
export function PublishForm({ view: { hash, next, blocking }, lastResult }: Props) {
  const [form, fields] = useForm<{ note: string }>({ id: FORM, lastResult });
  const sent = (lastResult?.initialValue?.overrides ?? []) as (Partial<PublishCredential['overrides'][number]> | undefined)[];
  const fieldOf = (check: string, place: number) => {
    const was = sent.findIndex((each) => each?.check === check);
    const name = `overrides[${place}].why`;
    return plainField(name, { id: `${FORM}-${name}`, defaultValue: sent[was]?.why, errors: lastResult?.error?.[`overrides[${was}].why`] ?? undefined });
  };
  return (
    <Form method="post" {...getFormProps(form)} className="mt-8 grid gap-5">
      <FormErrors form={form} refusal={lastResult} title="Not published." />
      <input type="hidden" name="hash" value={hash} />
      {blocking.length > 0 && (
        <Section id="blocking" title="What blocks" rule="none">
          <p className="mb-4 text-s text-ink-soft">Mend it in the studio, or say why it is published all the same. Your reason is kept with your name for authors and conveners; the public page does not show it.</p>
          <ul className="grid gap-6">
            {blocking.map(({ check, asks, found }, place) => (
              <li key={check} className="border-l-3 border-bad pl-4">
                <p className="font-semibold">
                  {asks} <span className="text-xs font-normal text-ink-faint">{check}</span>
                </p>
                <ul className="my-2 list-disc pl-5 text-s">
                  {found.map((words, at) => (
                    <li key={at}>{words}</li>
                  ))}
                </ul>
                <input type="hidden" name={`overrides[${place}].check`} value={check} />
                <TextArea field={fieldOf(check, place)} label={`Why it is published in spite of ${check}`} rows={2} maxLength={CREDENTIAL_LIMITS.reason} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <TextArea field={fields.note} label={next.change === 'first' ? 'A note on this version' : 'What is new in this version'} isOptional rows={2} maxLength={CREDENTIAL_LIMITS.note} hint="Stands beside its number in the list of versions." />
      <SubmitButton variant="primary" icon="lock" className="justify-self-start" name="intent" value="publish">
        Publish version {next.version}
      </SubmitButton>
      <p className="text-s text-ink-soft">A version never changes once it is published, and everybody may read it. A later one takes its place, and this one stays readable.</p>
    </Form>
  );
}
