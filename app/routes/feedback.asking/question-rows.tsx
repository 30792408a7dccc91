import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import { type PerspectiveKey, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { RowActs } from '#app/agenda/row-acts.tsx';
import { Button } from '#app/ui/button.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import type { PrepareFields } from './prepare-fields.ts';

const kinds = [
  { value: 'words', label: t`In words` },
  { value: 'choice', label: t`By a choice` },
  { value: 'rating', label: t`From 1 to 4` },
];

type Props = { form: FormMetadata<PrepareFields>; field: FieldMetadata<PrepareFields['questions'], PrepareFields>; /** Null: everybody. */ of: PerspectiveKey | null };

/** The questions of one perspective, a row each. They stand in the list of all questions, so that a row moves past those of others. */
export function QuestionRows({ form, field, of }: Props) {
  const all = field.getFieldList().map((row, place) => ({ row, place, question: row.getFieldset() }));
  const rows = all.filter(({ question }) => (question.perspective.initialValue ?? '') === (of ?? ''));
  const { name } = field;
  const whose = of === null ? t`everybody` : perspectiveWord(of, 2);
  const move = (from: number, to: number | undefined) => (to === undefined ? null : form.reorder.getButtonProps({ name, from, to }));
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Questions to {whose}</legend>
      <ol>
        {rows.map(({ row, place, question }, index) => (
          <li key={row.key} className="group/question grid gap-3 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_9rem_auto]">
            <input type="hidden" name={question.id.name} defaultValue={question.id.initialValue} />
            <input type="hidden" name={question.perspective.name} defaultValue={question.perspective.initialValue} />
            <TextField field={question.text} label={`Question ${index + 1}`} maxLength={ROUND_LIMITS.question} autoComplete="off" />
            <NativeSelect field={question.kind} label="Answered" choices={kinds} />
            <div className="self-end">
              <RowActs what={t`question ${index + 1} to ${whose}`} up={move(place, rows[index - 1]?.place)} down={move(place, rows[index + 1]?.place)} remove={form.remove.getButtonProps({ name, index: place })} />
            </div>
            <div className="hidden group-has-[option[value=choice]:checked]/question:block sm:col-span-3">
              <TextArea field={question.choices} label="Choices" rows={2} hint="One a line." />
            </div>
          </li>
        ))}
      </ol>
      {all.length < ROUND_LIMITS.questions && (
        <Button {...form.insert.getButtonProps({ name, defaultValue: { perspective: of ?? '', kind: 'words' } })} icon="add" size="small" className="mt-3">
          Add a question<span className="sr-only"> to {whose}</span>
        </Button>
      )}
    </fieldset>
  );
}
