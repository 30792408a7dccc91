import type { ComponentProps } from 'react';
import { controlAttributes, controlLook } from './field-control.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

export type Choice = { value: string; label: string; hint?: string };
export type ChoiceGroup = { label: string; choices: readonly Choice[] };

const Options = ({ choices }: { choices: readonly Choice[] }) =>
  choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

type Props = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps> & {
    choices: readonly (Choice | ChoiceGroup)[];
    /** The first, empty line, such as "Choose a day". */
    placeholder?: string;
  };

/** The browser's own list of choices, grouped when a choice has choices of its own. */
export function NativeSelect({ choices, placeholder, className, field, label, hint, isOptional, ...rest }: Props) {
  const { minLength: _min, maxLength: _max, ...attributes } = controlAttributes(field, Boolean(hint));
  return (
    <Field {...{ field, label, hint, isOptional, className }}>
      <span className="relative block">
        <select key={field.key} className={`${controlLook} appearance-none pr-10`} {...attributes} {...rest}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {choices.map((choice) =>
            'choices' in choice ? (
              <optgroup key={choice.label} label={choice.label}>
                <Options choices={choice.choices} />
              </optgroup>
            ) : (
              <Options key={choice.value} choices={[choice]} />
            ),
          )}
        </select>
        <Icon name="chevron" size="small" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-soft" />
      </span>
    </Field>
  );
}
