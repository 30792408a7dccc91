import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { STATEMENT_MAX_CHARACTERS } from '#domain/deliberation/statement-length.ts';
import { t } from '#domain/words/t.ts';
import type { DeliberationView } from '#server/services/deliberations/read-deliberation.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { NotSent } from '#app/http/not-sent.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

const became = { waiting: t`A convener looks at it.`, accepted: t`Others vote on it.`, rejected: t`Not voted on:` };

type Props = { own: DeliberationView['own']; mayPropose: boolean; refused: RefusedForm['lastResult'] | undefined };

/** What one has written, with what became of it, and a place to write what is missing. */
export function OwnStatements({ own, mayPropose, refused }: Props) {
  const [form, fields] = useForm<{ text: string }>({ id: 'propose', lastResult: refused, constraint: requiredFields('text') });
  return (
    <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-4">
      {mayPropose && (
        <Disclosure summary="Something missing? Write a statement" isOpen={refused !== undefined}>
          <Form key={own.length} method="post" action="?" preventScrollReset {...getFormProps(form)} className="grid gap-3">
            <FormErrors form={form} refusal={refused} title="Not handed in yet. What you wrote is still here." />
            <TextArea field={fields.text} label="Your statement" rows={3} maxLength={STATEMENT_MAX_CHARACTERS} hint={`One idea that people can agree or disagree with, at most ${STATEMENT_MAX_CHARACTERS} characters. Others do not see who wrote it.`} />
            <SubmitButton name="intent" value="propose" className="justify-self-start">
              Hand it in
            </SubmitButton>
            <NotSent form={{ intent: 'propose' }} keeps="page" />
          </Form>
        </Disclosure>
      )}
      {own.length > 0 && (
        <section aria-labelledby="own-title">
          <h2 id="own-title" className="text-s font-semibold">
            Your statements
          </h2>
          <ul>
            {own.map(({ id, text, state, reason }) => (
              <li key={id} className="border-b border-line py-3 text-s">
                <p className="font-serif text-m leading-snug">{text}</p>
                <p className="mt-1 text-xs text-ink-soft">
                  {became[state]} {reason}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
