import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import { z } from 'zod';
import { t } from '#domain/words/t.ts';

const MOST_FIELDS = 2_000;
/** No deeper, and no further down a list, than any form of ours: a list is made as long as the highest number in a name. */
const FIELD_NAME = /^[\w-]{1,60}(\[\d{0,2}\]|\.[\w-]{1,60}){0,3}$/;
/** Under this name the form library posts a press that adds, moves or removes a row. */
const PRESS = '__intent__';

const nameField = z.string().regex(FIELD_NAME);
const rowField = z.number().int().min(0).max(99);
const pressSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('insert'), payload: z.object({ name: nameField, index: rowField.optional() }) }),
  z.object({ type: z.literal('remove'), payload: z.object({ name: nameField, index: rowField }) }),
  z.object({ type: z.literal('reorder'), payload: z.object({ name: nameField, from: rowField, to: rowField }) }),
  z.object({ type: z.literal('validate'), payload: z.object({ name: nameField.optional() }) }),
]);

/**
 * Reads a posted form. Throws the answer 400 for what no page of ours sends: another kind of body, or names that would
 * make lists so long, or so deep, that building them ends the program.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  if (!form) throw unreadable();
  const names = [...form.keys()];
  if (names.length > MOST_FIELDS || !names.every((name) => (name === PRESS ? isPress(form.get(name)) : isFieldName(name)))) throw unreadable();
  return form;
}

/** Parses a form that was read. A press upon rows that are not there is answered like a form that cannot be read. */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  try {
    return parseWithZod(form, { schema });
  } catch (thrown) {
    throw form.has(PRESS) ? unreadable() : thrown;
  }
}

/** Why fields cannot be kept: Postgres has no U+0000 in a text. */
export const unstorableFields = (form: FormData): Record<string, string[]> =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' && value.includes('\0') ? [[name, [t`This holds an invisible character that cannot be saved. Please write it anew.`]]] : [])),
  );

/** The answer to a post that no page of ours sends. */
export const unreadable = () => data({ kind: 'invalid', message: t`This form could not be read, so nothing was changed. Open the page again and send it from there.` }, { status: 400 });

const isFieldName = (name: string): boolean => FIELD_NAME.test(name) && !/__|\bconstructor\b|\bprototype\b/.test(name);

function isPress(written: FormDataEntryValue | null): boolean {
  if (typeof written !== 'string') return false;
  try {
    return pressSchema.safeParse(JSON.parse(written)).success;
  } catch {
    return false;
  }
}
