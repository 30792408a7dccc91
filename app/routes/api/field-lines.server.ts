import type { z } from 'zod';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';

type Schema = z.core.JSONSchema.BaseSchema;
/** A field as the reference names it. */
export type FieldLine = { name: string; words: string; isRequired: boolean };

/** The fields of a schema, its own ones; of one that may take several forms, those of each. */
export function fieldLines(schema: Schema): FieldLine[] {
  const forms = schema.oneOf ?? schema.anyOf ?? [schema];
  const lines = forms.flatMap((form) => Object.entries(form.properties ?? {}).map(([name, field]) => ({ name, words: wordsOf(field), isRequired: form.required?.includes(name) ?? false })));
  return lines.filter(({ name }, place) => lines.findIndex((line) => line.name === name) === place);
}

/** "one of panel, break; 20 characters at most" */
function wordsOf(field: boolean | Schema): string {
  if (typeof field === 'boolean') return t`anything`;
  const limits = [field.maxLength && t`${field.maxLength.toLocaleString(readingLocale())} characters at most`, field.description].filter(Boolean);
  return [typeWords(field), ...limits].join('; ');
}

const plainTypes: Record<string, string> = { integer: t`a whole number`, number: t`a number`, boolean: t`true or false`, null: 'null' };

function typeWords(field: Schema): string {
  const forms = field.anyOf ?? field.oneOf;
  if (forms) return forms.map((form) => (typeof form === 'object' && form.type === 'null' ? 'null' : typeof form === 'object' ? typeWords(form) : t`anything`)).join(t`, or `);
  if (field.const !== undefined) return JSON.stringify(field.const);
  if (field.enum) return t`one of ${field.enum.map((word) => (word === '' ? t`nothing` : String(word))).join(', ')}`;
  if (field.type === 'array') return t`list of ${typeof field.items === 'object' && !Array.isArray(field.items) ? typeWords(field.items) : t`anything`}`;
  if (field.type === 'object') return field.properties ? `{ ${Object.keys(field.properties).join(', ')} }` : t`an object`;
  if (field.type === 'string') return { 'date-time': t`a moment in ISO 8601`, date: t`a day as YYYY-MM-DD`, uuid: t`an id`, uri: t`an address` }[field.format ?? ''] ?? t`text`;
  return plainTypes[String(field.type)] ?? t`anything`;
}
