import { useActionData } from '@remix-run/react';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { plainField, type FieldLike } from '#app/ui/field-control.ts';

type Refused = { /** The first sentences that stand at no field of the form. */ sentences: string[]; /** Which form it was. */ from: string; code: string | undefined };

/** What was refused last, if anything. */
export function useRefusedAct(): Refused | null {
  const answer = useActionData<RefusedForm>();
  if (!answer?.lastResult.error && !answer?.code) return null;
  const { error = {}, initialValue } = answer.lastResult;
  const sentences = Object.entries(error).flatMap(([name, words]) => (name === '' || name.startsWith('remarks') ? (words ?? []) : []));
  return { sentences, from: typeof initialValue?.from === 'string' ? initialValue.from : '', code: answer.code };
}

/** A field of one of the forms on the page: filled in as it was sent, with what to mend, where that form was refused. */
export function useActField(from: string): (name: string, rest?: Partial<FieldLike>) => FieldLike {
  const result = useActionData<RefusedForm>()?.lastResult;
  const isMine = result?.initialValue?.from === from;
  return (name, rest = {}) => {
    const id = `${from}-${name}`;
    const errors = isMine ? result.error?.[name] : null;
    const written = isMine ? result.initialValue?.[name] : undefined;
    return plainField(name, { id, errorId: `${id}-error`, descriptionId: `${id}-hint`, ...rest, ...(errors && { errors }), ...(typeof written === 'string' && { defaultValue: written }) });
  };
}
