import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import { Button } from '#app/ui/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '#app/ui/choice-groups.tsx';
import { DateField, NumberField, TimeField } from '#app/ui/date-time-fields.tsx';
import { plainField, type FieldLike } from '#app/ui/field-control.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import { Specimen, type LookProps } from './specimen.tsx';

const needs = [
  { value: 'captions', label: 'Captions' },
  { value: 'sign', label: 'Sign language' },
  { value: 'step-free', label: 'Step-free room' },
];

const visibilities = [
  { value: 'named', label: 'With my name' },
  { value: 'perspective', label: 'Perspective only', hint: '“A teacher said”' },
  { value: 'anonymous', label: 'Without either' },
];

const kinds = [
  { value: 'panel', label: 'Panel' },
  { value: 'breakouts', label: 'Breakouts' },
];

export function FormSpecimens({ look }: LookProps) {
  const field = (name: string, rest: Partial<FieldLike> = {}) => plainField(`${look}-${name}`, rest);
  const refused = { title: ['Give the session a title of at most 120 characters.'] };
  return (
    <Specimen name="fields">
      <form id={look} className="grid max-w-2xl gap-5">
        <FormErrors form={{ id: look, errors: undefined, allErrors: refused }} refusal={null} />
        <TextField field={field('title', { errors: refused.title, defaultValue: '' })} label="Title" />
        <TextField field={field('place', { defaultValue: 'East hall' })} label="Place" hint="As it is written on the door." isOptional />
        <div className="max-w-sm">
          <TextField looksLike="code" field={field('code', { defaultValue: 'KTM 492' })} label="Summit code" hint="Three letters, three digits. Capitals do not matter." />
        </div>
        <TextArea field={field('abstract')} label="Abstract" hint="Two or three sentences." placeholder="What will be decided?" />
        <div className="flex flex-wrap gap-4">
          <NativeSelect className="grow" field={field('kind')} label="Kind" placeholder="Choose a kind" choices={kinds} />
          <DateField field={field('day', { defaultValue: '2026-11-23' })} label="Day" />
          <TimeField field={field('starts', { defaultValue: '14:15' })} label="Starts" />
          <NumberField field={field('seats', { defaultValue: '8', min: 2, max: 40 })} label="Seats" />
        </div>
        <PerspectiveChoice
          perspective={field('perspective', { defaultValue: 'educator' })}
          educatorRole={field('role', { defaultValue: 'teacher' })}
        />
        <RadioGroup field={field('shown', { errors: ['Choose how you are shown.'] })} label="How are you shown?" choices={visibilities} />
        <CheckboxGroup isInline field={field('needs', { defaultOptions: ['step-free'] })} label="Access needs" hint="Seen by facilitators only." choices={needs} isOptional />
        <Checkbox field={field('digest', { defaultChecked: true })} label="Send me one mail a day at most" hint="You can stop it from every mail." />
        <div>
          <Button type="button" variant="primary">
            Save the session
          </Button>
        </div>
      </form>
    </Specimen>
  );
}
