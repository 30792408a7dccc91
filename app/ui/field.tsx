import type { ReactNode } from 'react';
import type { FieldLike } from './field-control.ts';
import { Icon } from './icon.tsx';

type Wording = {
  label: ReactNode;
  hint?: ReactNode;
  /** Says "optional" beside the label; fields are required otherwise. */
  isOptional?: boolean;
};

export type FieldProps = Wording & { field: FieldLike; className?: string };

const Label = ({ label, isOptional }: Pick<Wording, 'label' | 'isOptional'>) => (
  <>
    {label}
    {isOptional && <span className="ml-2 text-xs font-normal text-ink-soft">optional</span>}
  </>
);

export const FieldHint = ({ field, children }: { field: FieldLike; children?: ReactNode }) =>
  children ? (
    <p id={field.descriptionId} className="text-xs text-ink-soft">
      {children}
    </p>
  ) : null;

export const FieldError = ({ field }: { field: FieldLike }) =>
  field.errors ? (
    <p id={field.errorId} className="flex items-start gap-1.5 text-s font-semibold text-bad">
      <Icon name="warning" size="small" className="mt-0.75" />
      {field.errors.join(' ')}
    </p>
  ) : null;

/** Label, hint, control, error in one order everywhere. The control is the child. */
export function Field({ field, label, hint, isOptional, className = '', children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`grid content-start gap-1.5 ${className}`}>
      <label htmlFor={field.id} className="text-s font-semibold">
        <Label label={label} isOptional={isOptional} />
      </label>
      {children}
      <FieldHint field={field}>{hint}</FieldHint>
      <FieldError field={field} />
    </div>
  );
}

type GroupProps = FieldProps & { /** The controls are radio buttons. */ isOneOf?: boolean; children: ReactNode };

/** Several controls under one question: a fieldset whose legend is the label. */
export function FieldGroup({ field, label, hint, isOptional, isOneOf = false, className = '', children }: GroupProps) {
  const described = [field.errors && field.errorId, hint && field.descriptionId].filter(Boolean).join(' ');
  const oneOf = isOneOf ? ({ role: 'radiogroup', 'aria-invalid': field.errors ? true : undefined } as const) : {};
  return (
    <fieldset id={field.id} tabIndex={-1} {...oneOf} aria-describedby={described || undefined} className={`min-w-0 ${className}`}>
      <legend className="mb-2 text-s font-semibold">
        <Label label={label} isOptional={isOptional} />
      </legend>
      <div className="grid gap-2">
        <FieldHint field={field}>{hint}</FieldHint>
        {children}
        <FieldError field={field} />
      </div>
    </fieldset>
  );
}
