/** What a field needs to know; conform's field metadata has all of it, a plain form can give the first four. */
export type FieldLike = {
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  key?: string | undefined;
  errors?: string[] | undefined;
  defaultValue?: string | undefined;
  defaultOptions?: string[] | undefined;
  defaultChecked?: boolean | undefined;
  required?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
};

/** For a form without conform, such as a search by GET. */
export const plainField = (name: string, rest: Partial<FieldLike> = {}): FieldLike => ({
  id: name,
  name,
  errorId: `${name}-error`,
  descriptionId: `${name}-hint`,
  ...rest,
});

/** Ties a control to its hint and, when refused, to the words of its error. */
export const describedBy = (field: FieldLike, hasHint: boolean) => ({
  'aria-invalid': field.errors ? (true as const) : undefined,
  'aria-describedby': [field.errors && field.errorId, hasHint && field.descriptionId].filter(Boolean).join(' ') || undefined,
});

/** The attributes of a native control that is typed into or chosen from. */
export const controlAttributes = (field: FieldLike, hasHint: boolean) => ({
  id: field.id,
  name: field.name,
  defaultValue: field.defaultValue,
  required: field.required,
  minLength: field.minLength,
  maxLength: field.maxLength,
  ...describedBy(field, hasHint),
});

export const controlLook =
  'block w-full rounded-md border border-control bg-sheet px-3 font-sans text-m text-ink min-h-11 ' +
  'aria-invalid:border-bad aria-invalid:shadow-[inset_0_0_0_1px_var(--bad)] focus:outline-none focus:shadow-focus disabled:bg-sunken disabled:text-ink-soft';
