import type { z } from 'zod';

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
  if (typeof field === 'boolean') return 'anything';
  const limits = [field.maxLength && `${field.maxLength.toLocaleString('en')} characters at most`, field.description].filter(Boolean);
  return [typeWords(field), ...limits].join('; ');
}

const plainTypes: Record<string, string> = { integer: 'a whole number', number: 'a number', boolean: 'true or false', null: 'null' };

function typeWords(field: Schema): string {
  const forms = field.anyOf ?? field.oneOf;
  if (forms) return forms.map((form) => (typeof form === 'object' && form.type === 'null' ? 'null' : typeof form === 'object' ? typeWords(form) : 'anything')).join(', or ');
  if (field.const !== undefined) return JSON.stringify(field.const);
  if (field.enum) return `one of ${field.enum.map((word) => (word === '' ? 'nothing' : String(word))).join(', ')}`;
  if (field.type === 'array') return `list of ${typeof field.items === 'object' && !Array.isArray(field.items) ? typeWords(field.items) : 'anything'}`;
  if (field.type === 'object') return field.properties ? `{ ${Object.keys(field.properties).join(', ')} }` : 'an object';
  if (field.type === 'string') return { 'date-time': 'a moment in ISO 8601', date: 'a day as YYYY-MM-DD', uuid: 'an id', uri: 'an address' }[field.format ?? ''] ?? 'text';
  return plainTypes[String(field.type)] ?? 'anything';
}
