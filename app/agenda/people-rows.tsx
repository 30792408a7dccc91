import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { agendaPersonPartWords, agendaPersonParts } from '#domain/agenda/agenda-session.ts';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import type { AgendaSessionValue } from './agenda-session-value.ts';
import { RowActs } from './row-acts.tsx';

const parts = agendaPersonParts.map((part) => ({ value: part, label: agendaPersonPartWords()[part] }));

type Props = { form: FormMetadata<AgendaSessionValue>; field: FieldMetadata<AgendaSessionValue['people'], AgendaSessionValue> };

/** The people of a session, a row each, in the order in which they are named. */
export function PeopleRows({ form, field }: Props) {
  const rows = field.getFieldList();
  const { name } = field;
  return (
    <fieldset id={field.id} className="min-w-0">
      <legend className="font-serif text-l font-semibold">People</legend>
      <ol>
        {rows.map((row, index) => {
          const person = row.getFieldset();
          const what = person.name.value ?? t`person ${index + 1}`;
          return (
            <li key={row.key} className="grid gap-3 border-b border-line py-4 sm:grid-cols-[1fr_1fr_9rem_auto]">
              <TextField field={person.name} label="Name" />
              <TextField field={person.affiliation} label="Affiliation" isOptional />
              <NativeSelect field={person.part} label="Part" choices={parts} />
              <div className="self-end">
                <RowActs
                  what={what}
                  up={index > 0 ? form.reorder.getButtonProps({ name, from: index, to: index - 1 }) : null}
                  down={index < rows.length - 1 ? form.reorder.getButtonProps({ name, from: index, to: index + 1 }) : null}
                  remove={form.remove.getButtonProps({ name, index })}
                />
              </div>
              <div className="sm:col-span-3">
                <Disclosure summary="Biography" hint="Optional, Markdown" isOpen={Boolean(person.biography.errors)}>
                  <TextArea field={person.biography} label={`About ${what}`} />
                </Disclosure>
              </div>
              <input type="hidden" name={person.accountId.name} defaultValue={person.accountId.initialValue} />
            </li>
          );
        })}
      </ol>
      <Button {...form.insert.getButtonProps({ name, defaultValue: { part: 'speaker' } })} icon="add" size="small" className="mt-3">
        Add a person
      </Button>
    </fieldset>
  );
}
