import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { EventKind } from '#domain/webhooks/event-kinds.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { t } from '#domain/words/t.ts';
import { KindsField } from './kinds-field.tsx';

type Props = { kinds: readonly EventKind[]; lastResult: RefusedForm['lastResult'] | undefined };

/** Chooses anew what an address is told. */
export function ChangeKindsForm({ kinds, lastResult }: Props) {
  const [form, fields] = useForm<{ kinds: EventKind[] }>({ id: 'change-kinds', lastResult, defaultValue: { kinds: [...kinds] } });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-5">
      <FormErrors form={form} refusal={lastResult} title={t`Nothing was changed.`} />
      <KindsField field={fields.kinds} />
      <div>
        <SubmitButton name="intent" value="change">
          Save
        </SubmitButton>
      </div>
    </Form>
  );
}
