/** What a JSON document of a standard may hold. */
export type Written = string | number | boolean | null | readonly Written[] | { readonly [key: string]: Written };
export type WrittenObject = { [key: string]: Written };

const isNothing = (value: Written | undefined): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);

/** The same document without empty texts, empty lists and nulls, which the standards want left out; places in lists stay. */
export function withoutNothing(document: { readonly [key: string]: Written | undefined }): WrittenObject {
  const kept = (value: Written): Written => (Array.isArray(value) ? value.map(kept) : typeof value === 'object' && value !== null ? withoutNothing(value as WrittenObject) : value);
  return Object.fromEntries(
    Object.entries(document).flatMap(([key, value]): [string, Written][] => {
      const trimmed = typeof value === 'string' ? value.trim() : value;
      const whole = trimmed === undefined ? undefined : kept(trimmed);
      return whole === undefined || isNothing(whole) ? [] : [[key, whole]];
    }),
  );
}
