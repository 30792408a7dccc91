import type { Written, WrittenObject } from './written-values.ts';

const isObject = (value: Written): value is WrittenObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of a CASE package that is of this kind and has this identifier; null where there is none. What only names a part has no day on which it was changed. */
export function casePart(value: Written, kind: string, identifier: string): WrittenObject | null {
  if (isObject(value) && value.identifier === identifier && 'lastChangeDateTime' in value && typeof value.uri === 'string' && value.uri.endsWith(`/${kind}/${identifier}`)) return value;
  if (typeof value !== 'object' || value === null) return null;
  return Object.values(value as object).reduce<WrittenObject | null>((found, each: Written) => found ?? casePart(each, kind, identifier), null);
}
