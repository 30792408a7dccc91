import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { CREDENTIAL_LIMITS } from '#domain/credential/credential.ts';
import type { CredentialLifeView } from '#server/services/credentials/credential-life.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type Props = { view: CredentialLifeView; lastResult: SubmissionResult | undefined };

/** Who tries a draft out until when, in words; said by those who manage it. */
export function PilotForm({ view: { credential, maySteer }, lastResult }: Props) {
  const [form, fields] = useForm<{ pilot: string }>({ id: 'pilot', lastResult, defaultValue: { pilot: credential.pilot }, constraint: requiredFields('pilot') });
  const isInPilot = credential.state === 'in-pilot';
  if (credential.state === 'published' || credential.state === 'retired' || (!maySteer && !isInPilot)) return null;
  return (
    <Section id="pilot" title={isInPilot ? 'In pilot' : 'Try it out'}>
      {isInPilot && <p className="mb-4 max-w-measure">{credential.pilot}</p>}
      {maySteer && (
        <Form key={credential.pilot} method="post" preventScrollReset {...getFormProps(form)} className="grid gap-4">
          <FormErrors form={form} refusal={lastResult} />
          <TextField field={fields.pilot} label="Who pilots it, and until when" maxLength={CREDENTIAL_LIMITS.pilot} hint="In words, for example “Two schools of the district, until the end of March”." />
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="intent" value="in-pilot">
              {isInPilot ? 'Save' : 'In pilot'}
            </SubmitButton>
            {isInPilot && (
              <SubmitButton variant="quiet" formNoValidate name="intent" value="back-to-draft">
                Back to draft
              </SubmitButton>
            )}
          </div>
        </Form>
      )}
    </Section>
  );
}
