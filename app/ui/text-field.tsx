import type { ComponentProps } from 'react';
import { controlAttributes, controlLook } from './field-control.ts';
import { Field, type FieldProps } from './field.tsx';

type Native = Omit<ComponentProps<'input'>, keyof FieldProps | 'size'>;

/** One line of text. `looksLike="code"` sets a join code large, spaced and in capitals. */
export function TextField({ looksLike = 'text', className, field, label, hint, isOptional, ...rest }: FieldProps & Native & { looksLike?: 'text' | 'code' }) {
  const look = looksLike === 'code' ? 'min-h-18 text-center font-serif! text-2xl! font-semibold tracking-[0.12em] uppercase' : '';
  return (
    <Field {...{ field, label, hint, isOptional, className }}>
      <input key={field.key} type="text" className={`${controlLook} ${look}`} {...controlAttributes(field, Boolean(hint))} {...rest} />
    </Field>
  );
}

type Area = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps>;

/** Several lines of text; grows with its words where the browser can. */
export function TextArea({ className, field, label, hint, isOptional, rows = 4, ...rest }: Area) {
  return (
    <Field {...{ field, label, hint, isOptional, className }}>
      <textarea
        key={field.key}
        rows={rows}
        className={`${controlLook} field-sizing-content min-h-24 py-2.5 font-serif leading-normal`}
        {...controlAttributes(field, Boolean(hint))}
        {...rest}
      />
    </Field>
  );
}
