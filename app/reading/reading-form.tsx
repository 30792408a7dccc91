import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { readingSchema } from '#domain/reading.ts';
import type { ReadingView } from '#server/services/summits/edit-reading-list.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

type Props = { id: string; piece?: ReadingView; lastResult: SubmissionResult | undefined; /** Without a title, the page is asked for it. */ isTitleAsked?: boolean };

/** What is said about one piece of reading, to add or to change it. */
export function ReadingForm({ id, piece, lastResult, isTitleAsked = false }: Props) {
  const [form, fields] = useForm<z.input<typeof readingSchema>>({
    id,
    lastResult,
    constraint: requiredFields(...(isTitleAsked ? (['url'] as const) : (['title', 'url'] as const))),
    defaultValue: piece,
  });
  const title = <TextField field={fields.title} label="Title" autoComplete="off" isOptional={isTitleAsked} hint={isTitleAsked && 'Leave it empty to take the title that the page gives itself; you can change it afterwards.'} />;
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-5">
      <FormErrors form={form} refusal={lastResult} />
      {piece && <input type="hidden" name="readingId" value={piece.id} />}
      {!isTitleAsked && title}
      <TextField field={fields.url} label="Address" type="url" inputMode="url" autoComplete="off" placeholder="https://" />
      {isTitleAsked && title}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField field={fields.author} label="Author" isOptional autoComplete="off" />
        <TextField field={fields.source} label="Appeared in" isOptional autoComplete="off" />
      </div>
      <TextField field={fields.publishedOn} label="Date" isOptional hint="As precise as you know: 2015, 2015-02 or 2015-02-11." autoComplete="off" className="sm:max-w-xs" />
      <TextArea field={fields.note} label="Why it is worth reading" isOptional rows={2} />
      <div>
        <SubmitButton variant={piece ? 'default' : 'primary'} name="intent" value={piece ? 'edit' : 'add'}>
          {piece ? 'Save the changes' : 'Add to the list'}
        </SubmitButton>
      </div>
    </Form>
  );
}
