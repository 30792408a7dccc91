import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { perspectiveKeys, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import type { AgendaSessionValue } from './agenda-session-value.ts';
import { RowActs } from './row-acts.tsx';

const voices = perspectiveKeys.map((key) => ({ value: key, label: perspectiveWord(key).replace(/^./, (letter) => letter.toUpperCase()) }));

type Props = { form: FormMetadata<AgendaSessionValue>; field: FieldMetadata<AgendaSessionValue['points'], AgendaSessionValue> };

/** What the session comes down to, a row for each point; one with a perspective is a voice. */
export function PointRows({ form, field }: Props) {
  const rows = field.getFieldList();
  const { name } = field;
  return (
    <fieldset id={field.id} className="min-w-0">
      <legend className="font-serif text-l font-semibold">Points and voices</legend>
      <p className="text-xs text-ink-soft">What the session comes down to. A point with a perspective is shown as that voice.</p>
      <ol>
        {rows.map((row, index) => {
          const point = row.getFieldset();
          return (
            <li key={row.key} className="grid gap-3 border-b border-line py-4 sm:grid-cols-[1fr_11rem_auto]">
              <TextField field={point.title} label="Title" />
              <NativeSelect field={point.voice} label="Said by" choices={voices} placeholder="Nobody in particular" />
              <div className="self-end">
                <RowActs
                  what={t`point ${index + 1}`}
                  up={index > 0 ? form.reorder.getButtonProps({ name, from: index, to: index - 1 }) : null}
                  down={index < rows.length - 1 ? form.reorder.getButtonProps({ name, from: index, to: index + 1 }) : null}
                  remove={form.remove.getButtonProps({ name, index })}
                />
              </div>
              <TextArea field={point.text} label="Text" isOptional rows={2} className="sm:col-span-2" />
            </li>
          );
        })}
      </ol>
      <Button {...form.insert.getButtonProps({ name, defaultValue: {} })} icon="add" size="small" className="mt-3">
        Add a point
      </Button>
    </fieldset>
  );
}
