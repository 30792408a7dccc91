import { Form } from '@remix-run/react';
import { controlLook, plainField } from '#app/ui/field-control.ts';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

type Props = { /** What was pasted before, when it has to be mended. */ text: string; isAgain: boolean };

/** A file to choose, or its text to paste. */
export const ScheduleForm = ({ text, isAgain }: Props) => (
  <Section title={isAgain ? 'Another file' : undefined} rule={isAgain ? 'hair' : 'none'}>
    <Form method="post" encType="multipart/form-data" className="grid max-w-2xl gap-5">
      <Field field={plainField('file')} label="Schedule file" hint="JSON, at most 2 MiB.">
        <input id="file" name="file" type="file" accept=".json,application/json" aria-describedby="file-hint" className={`${controlLook} py-2`} />
      </Field>
      <TextArea field={plainField('text', { defaultValue: text, key: text })} label="Or paste the text" isOptional rows={5} spellCheck={false} className="[&_textarea]:max-h-80 [&_textarea]:text-s" />
      <div>
        <SubmitButton variant={isAgain ? 'default' : 'primary'} name="intent" value="preview">
          Preview the import
        </SubmitButton>
      </div>
    </Form>
  </Section>
);
