import type { SubmissionResult } from '@conform-to/react';
import { type FieldLike, plainField } from '#app/ui/field-control.ts';

/** A form without the form library, which pages for reading are not sent: its fields as they were sent when it was refused, and why. */
export function plainForm(id: string, refused: SubmissionResult | undefined) {
  const errors = refused?.error ?? {};
  const sent = refused?.initialValue ?? {};
  const allErrors = Object.fromEntries(Object.entries(errors).flatMap(([name, messages]) => (messages ? [[name, messages]] : [])));
  return {
    form: { id, errors: errors[''] ?? undefined, allErrors },
    field: (name: string, value = '', rest: Partial<FieldLike> = {}): FieldLike => {
      const kept = sent[name];
      const key = `${id}-${name}`;
      return plainField(name, { id: key, errorId: `${key}-error`, descriptionId: `${key}-hint`, errors: errors[name] ?? undefined, defaultValue: refused === undefined ? value : typeof kept === 'string' ? kept : '', ...rest });
    },
  };
}
