import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { eventKinds, type EventKind } from '#domain/webhooks/event-kinds.ts';
import { WEBHOOK_URL_MAX_CHARACTERS } from '#domain/webhooks/webhook-limits.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { t } from '#domain/words/t.ts';
import { KindsField } from './kinds-field.tsx';

/** Asks which address is to be told, and of what. */
export function AddWebhookForm({ lastResult }: { lastResult: RefusedForm['lastResult'] | undefined }) {
  const [form, fields] = useForm<{ url: string; kinds: EventKind[] }>({ id: 'add-webhook', lastResult, constraint: requiredFields('url'), defaultValue: { kinds: [...eventKinds] } });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-5">
      <FormErrors form={form} refusal={lastResult} title={t`The address was not added.`} />
      <TextField field={fields.url} label="Address" type="url" inputMode="url" autoComplete="off" placeholder="https://" maxLength={WEBHOOK_URL_MAX_CHARACTERS} hint="Where your program listens. It begins with https:// and can be reached from everywhere." />
      <KindsField field={fields.kinds} />
      <div>
        <SubmitButton variant="primary" icon="add">
          Add the address
        </SubmitButton>
      </div>
    </Form>
  );
}
