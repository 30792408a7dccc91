import type { ComponentProps } from 'react';
import { controlAttributes, controlLook } from './field-control.ts';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>;

const narrow = 'max-w-44 tabular-nums';

function NativeField({ type, className, field, label, hint, isOptional, ...rest }: Props & { type: 'date' | 'time' | 'number' }) {
  const { minLength: _min, maxLength: _max, ...attributes } = controlAttributes(field, Boolean(hint));
  return (
    <Field {...{ field, label, hint, isOptional, className }}>
      <input key={field.key} type={type} min={field.min} max={field.max} className={`${controlLook} ${narrow}`} {...attributes} {...rest} />
    </Field>
  );
}

/** A calendar day, `2026-11-23`, without a zone. */
export const DateField = (props: Props) => <NativeField type="date" {...props} />;

/** A time of day, `14:55`, in the zone that the label or hint names. */
export const TimeField = (props: Props) => <NativeField type="time" step={300} {...props} />;

/** A whole number. */
export const NumberField = (props: Props) => <NativeField type="number" inputMode="numeric" {...props} />;
