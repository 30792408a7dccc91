import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { PROMPT_LIMITS } from '#domain/live/prompt.ts';
import { promptTemplates } from '#domain/live/prompt-templates.ts';
import { t } from '#domain/words/t.ts';
import { RowActs } from '#app/agenda/row-acts.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FieldError } from '#app/ui/field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { RoomFields } from './room-fields.ts';

type Props = { form: FormMetadata<RoomFields>; field: FieldMetadata<RoomFields['prompts'], RoomFields>; isOpen: boolean };

/** Puts the prompts of a template in place of the rows; only saving the form keeps them. */
const Templates = () => (
  <ul className="mt-2 grid gap-1">
    {promptTemplates().map(({ id, name, purpose }) => (
      <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Button name="template" value={id} formNoValidate size="small" className="min-w-36">
          {name}
        </Button>
        <span className="min-w-0 text-xs text-ink-soft">{purpose}</span>
      </li>
    ))}
  </ul>
);

/** The headings that the group is asked to fill, a row each, in the order in which they will stand in the notes. */
export function PromptRows({ form, field, isOpen }: Props) {
  const rows = field.getFieldList();
  const { name } = field;
  const titles = rows.flatMap((row) => row.getFieldset().title.value ?? []);
  return (
    <Disclosure summary="Prompts" hint={titles.length > 0 ? titles.join(' · ') : 'None: the notes begin as an empty page'} isOpen={isOpen}>
      <fieldset id={field.id} tabIndex={-1} className="min-w-0">
        <legend className="text-s">The headings under which the group writes. They stand in its notes when the room opens.</legend>
        <ol>
          {rows.map((row, index) => {
            const prompt = row.getFieldset();
            const what = [t`prompt ${index + 1}`, prompt.title.value].filter(Boolean).join(', ');
            return (
              <li key={row.key} className="grid gap-3 border-b border-line py-3 sm:grid-cols-[1fr_8rem]">
                <TextField field={prompt.title} label="Title" maxLength={PROMPT_LIMITS.title} autoComplete="off" />
                <TextField field={prompt.hint} label="Hint" isOptional className="sm:col-span-2" maxLength={PROMPT_LIMITS.hint} autoComplete="off" />
                <div className="self-end sm:col-start-2 sm:row-start-1">
                  <RowActs
                    what={what}
                    up={index > 0 ? form.reorder.getButtonProps({ name, from: index, to: index - 1 }) : null}
                    down={index < rows.length - 1 ? form.reorder.getButtonProps({ name, from: index, to: index + 1 }) : null}
                    remove={form.remove.getButtonProps({ name, index })}
                  />
                </div>
              </li>
            );
          })}
        </ol>
        <FieldError field={field} />
        {rows.length < PROMPT_LIMITS.prompts && (
          <Button {...form.insert.getButtonProps({ name, defaultValue: {} })} icon="add" size="small" className="mt-3">
            Add a prompt
          </Button>
        )}
        <p className="mt-4 text-s font-semibold">Or begin with a template, in place of the rows above</p>
        <Templates />
      </fieldset>
    </Disclosure>
  );
}
