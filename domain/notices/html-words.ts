const written = Symbol('written');

/** HTML that was made by `html`, in which no word of anybody can be anything but words. */
export type Html = { [written]: string };

/** Makes HTML of a template: whatever stands in it as text is escaped, and only HTML that was made here, or lists of it, stays as it is. */
export const html = (parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html => ({ [written]: parts.map((part, place) => part + partOf(values[place])).join('') });

export const htmlText = (of: Html): string => of[written];

function partOf(value: string | Html | readonly Html[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return isList(value) ? value.map((each) => each[written]).join('') : value[written];
}

const isList = (value: Html | readonly Html[]): value is readonly Html[] => Array.isArray(value);
