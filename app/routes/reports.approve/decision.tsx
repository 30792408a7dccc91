import type { FieldMetadata } from '@conform-to/react';
import { FieldError } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

type Props<Fields extends Record<string, unknown>> = {
  /** Of the radio buttons, spoken before their words. */
  legend: string;
  choices: readonly { value: string; label: string }[];
  decision: FieldMetadata<string, Fields>;
  note: FieldMetadata<string, Fields>;
};

/** What is said of a passage or a room, one of a few; what is to be changed is asked for where that is chosen, by style alone. */
export const Decision = <Fields extends Record<string, unknown>>({ legend, choices, decision, note }: Props<Fields>) => (
  <fieldset id={decision.id} tabIndex={-1} className="group mt-3 min-w-0">
    <legend className="sr-only">{legend}</legend>
    <div className="flex flex-wrap gap-x-5">
      {choices.map(({ value, label }) => (
        <label key={value} className="inline-flex min-h-11 items-center gap-2 text-s">
          <input type="radio" name={decision.name} value={value} defaultChecked={(decision.initialValue ?? 'approve') === value} className="size-4.5 shrink-0" />
          {label}
        </label>
      ))}
    </div>
    <FieldError field={decision} />
    <div className="hidden group-has-[input[value=change]:checked]:block">
      <TextArea field={note} label="What is to be changed?" rows={2} maxLength={1000} />
    </div>
  </fieldset>
);
