import type { FieldLike } from './field-control.ts';
import { FieldError, FieldGroup, FieldHint, type FieldProps } from './field.tsx';
import type { Choice } from './native-select.tsx';

type Layout = { /** Side by side where there is room. */ isInline?: boolean };
type GroupProps = FieldProps & Layout & { choices: readonly Choice[] };

const box = 'size-4.5 shrink-0 mt-0.5';
const row = 'flex min-h-10 items-start gap-2.5 py-1.75 text-s pointer-coarse:min-h-11 pointer-coarse:py-2.5';
const layout = (isInline?: boolean) => (isInline ? 'flex flex-wrap gap-x-6' : 'grid');

const Words = ({ label, hint }: Pick<Choice, 'label' | 'hint'>) => (
  <span>
    {label}
    {hint && <span className="block text-xs text-ink-soft">{hint}</span>}
  </span>
);

/** One of several, all of them in sight. */
export function RadioGroup({ choices, isInline, ...group }: GroupProps) {
  const { field } = group;
  return (
    <FieldGroup {...group} isOneOf>
      <div key={field.key} className={layout(isInline)}>
        {choices.map(({ value, label, hint }) => (
          <label key={value} className={row}>
            <input
              type="radio"
              name={field.name}
              value={value}
              defaultChecked={field.defaultValue === value}
              required={field.required}
              className={box}
            />
            <Words label={label} hint={hint} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of several. */
export function CheckboxGroup({ choices, isInline, ...group }: GroupProps) {
  const { field } = group;
  const chosen = field.defaultOptions ?? (field.defaultValue ? [field.defaultValue] : []);
  return (
    <FieldGroup {...group}>
      <div key={field.key} className={layout(isInline)}>
        {choices.map(({ value, label, hint }) => (
          <label key={value} className={row}>
            <input
              type="checkbox"
              name={field.name}
              value={value}
              defaultChecked={chosen.includes(value)}
              aria-invalid={field.errors ? true : undefined}
              className={box}
            />
            <Words label={label} hint={hint} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** A single yes. The label says what yes means. */
export function Checkbox({ field, label, hint, className = '' }: FieldProps & { field: FieldLike }) {
  return (
    <div className={`grid ${className}`}>
      <label className={row}>
        <input
          key={field.key}
          id={field.id}
          type="checkbox"
          name={field.name}
          value="on"
          defaultChecked={field.defaultChecked}
          required={field.required}
          aria-invalid={field.errors ? true : undefined}
          aria-describedby={[field.errors && field.errorId, hint && field.descriptionId].filter(Boolean).join(' ') || undefined}
          className={box}
        />
        <span>{label}</span>
      </label>
      <div className="-mt-1.5 pl-7">
        <FieldHint field={field}>{hint}</FieldHint>
        <FieldError field={field} />
      </div>
    </div>
  );
}
