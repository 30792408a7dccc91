import { useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CheckboxGroup, RadioGroup } from './choice-groups.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import { plainField } from './field-control.ts';
import { FormErrors } from './form-errors.tsx';
import { NativeSelect } from './native-select.tsx';
import { TextArea, TextField } from './text-field.tsx';

const choices = [
  { value: 'panel', label: 'Panel' },
  { value: 'break', label: 'Break' },
];

const schema = z.object({
  title: z.string({ error: 'Give the session a title.' }).max(20),
  kinds: z.array(z.enum(['panel', 'break'])),
});

const refusalOf = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return parseWithZod(form, { schema }).reply();
};

function AgendaForm({ refusal }: { refusal?: ReturnType<typeof refusalOf> }) {
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'agenda', lastResult: refusal, constraint: getZodConstraint(schema) });
  return (
    <form id={form.id}>
      <FormErrors form={form} refusal={refusal} />
      <TextField field={fields.title} label="Title" hint="As on the door." />
      <CheckboxGroup field={fields.kinds} label="Kinds" choices={choices} />
    </form>
  );
}

describe('a field of a form', () => {
  it('ties its label and its hint to the control', () => {
    const page = renderToStaticMarkup(<TextField field={plainField('place')} label="Place" hint="As on the door." />);
    expect(page).toContain('<label for="place"');
    expect(page).toMatch(/<input[^>]* aria-describedby="place-hint"/);
    expect(page).toContain('<p id="place-hint"');
    expect(page).not.toContain('aria-invalid=');
  });

  it('is required where the schema wants it', () => {
    expect(renderToStaticMarkup(<AgendaForm />)).toMatch(/<input[^>]* id="agenda-title"[^>]* required=""/);
  });

  it('says what is wrong, and names the words of the error before those of the hint', () => {
    const page = renderToStaticMarkup(<AgendaForm refusal={refusalOf([['kinds', 'panel']])} />);
    expect(page).toMatch(/<input[^>]* aria-invalid="true" aria-describedby="agenda-title-error agenda-title-description"/);
    expect(page).toMatch(/<p id="agenda-title-error"[^>]*>.*Give the session a title\.<\/p>/);
  });

  it('keeps what was chosen when the form is refused', () => {
    const page = renderToStaticMarkup(<AgendaForm refusal={refusalOf([['kinds', 'break']])} />);
    expect(page).toMatch(/value="break"[^>]*checked=""|checked=""[^>]*value="break"/);
    expect(page).not.toMatch(/value="panel"[^>]*checked=""|checked=""[^>]*value="panel"/);
  });

  it('lists every error above the form with a link to its field', () => {
    const page = renderToStaticMarkup(<AgendaForm refusal={refusalOf([])} />);
    expect(page).toContain('role="alert"');
    expect(page).toContain('href="#agenda-title"');
  });

  it('shows no list while nothing is wrong', () => {
    expect(renderToStaticMarkup(<AgendaForm />)).not.toContain('role="alert"');
  });
});

describe('a choice', () => {
  it('marks the group of radio buttons, which alone can be called invalid', () => {
    const field = plainField('kind', { errors: ['Choose a kind.'] });
    const page = renderToStaticMarkup(<RadioGroup field={field} label="Kind" choices={choices} />);
    expect(page).toMatch(/<fieldset id="kind"[^>]* role="radiogroup" aria-invalid="true" aria-describedby="kind-error"/);
    expect(page).not.toMatch(/<input[^>]*aria-invalid/);
  });

  it.each([
    ['a list', <NativeSelect key="s" field={plainField('kind', { defaultValue: 'break' })} label="Kind" choices={choices} />, /<option value="break" selected="">/],
    ['radio buttons', <RadioGroup key="r" field={plainField('kind', { defaultValue: 'break' })} label="Kind" choices={choices} />, /checked="" value="break"/],
    ['tiles', <ChoiceTiles key="t" field={plainField('kind', { defaultValue: 'break' })} label="Kind" tiles={choices} />, /checked="" value="break"/],
  ])('made by %s starts with what was stored', (_name, element, expected) => {
    expect(renderToStaticMarkup(element)).toMatch(expected);
  });

  it('may come in groups', () => {
    const grouped = [{ label: 'Day one', choices }];
    expect(renderToStaticMarkup(<NativeSelect field={plainField('kind')} label="Kind" choices={grouped} />)).toContain('<optgroup label="Day one">');
  });
});

it('no field needs a style attribute, which the content security policy would refuse', () => {
  const page = renderToStaticMarkup(
    <>
      <AgendaForm refusal={refusalOf([])} />
      <TextArea field={plainField('abstract')} label="Abstract" />
    </>,
  );
  expect(page).not.toContain('style=');
});
