import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { agendaSessionKinds, agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import { t } from '#domain/words/t.ts';
import type { AgendaSessionFormView } from '#server/services/agenda/prepare-agenda-session.ts';
import { CheckboxGroup } from '#app/ui/choice-groups.tsx';
import { TimeField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import { MarkField } from '#app/preparation/changed-meanwhile.tsx';
import { zoneCity } from '#app/ui/time-words.ts';
import type { AgendaSessionValue } from './agenda-session-value.ts';
import { dayWords } from './agenda-words.ts';
import { PeopleRows } from './people-rows.tsx';
import { PointRows } from './point-rows.tsx';

type Props = { view: AgendaSessionFormView; value?: Omit<AgendaSessionValue, 'intent'>; lastResult: SubmissionResult | undefined; act: string; /** What the route is asked for: to save, or to add again. */ intent?: 'save' | 'add-again'; /** Under the reasons of a refusal. */ children?: ReactNode };

const kinds = agendaSessionKinds.map((kind) => ({ value: kind, label: agendaSessionKindWords()[kind] }));

/** The form of one session. Rows are added, moved and removed by submits of their own, so all of it works without JavaScript. */
export function AgendaSessionEditor({ view: { summit, days, places, questions }, value, lastResult, act, intent = 'save', children }: Props) {
  const [form, fields] = useForm<AgendaSessionValue>({
    id: 'agenda-session',
    lastResult,
    defaultValue: value ?? { kind: 'panel', day: days[0], language: summit.language, people: [{ part: 'speaker' }] },
  });
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid max-w-3xl gap-6">
      {/* Enter in a field presses the first button of a form, which must not be one that moves a row. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only">
        {act}
      </button>
      <input type="hidden" name="intent" value={intent} />
      <MarkField field={fields.mark} />
      <FormErrors form={form} refusal={lastResult} />
      {children}
      <TextField field={fields.title} label="Title" required maxLength={160} />
      <div className="grid gap-5 sm:grid-cols-2">
        <NativeSelect field={fields.kind} label="Kind" choices={kinds} />
        <TextField field={fields.subtitle} label="Subtitle" isOptional maxLength={240} />
      </div>
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr_1fr]">
        <NativeSelect field={fields.day} label="Day" choices={days.map((day) => ({ value: day, label: dayWords(day) }))} placeholder="Choose a day" required />
        <TimeField field={fields.starts} label="Begins" hint={`Time in ${zoneCity(summit.timeZone)}`} required />
        <TimeField field={fields.ends} label="Ends" hint="After midnight: the next day" required />
      </div>
      <TextField field={fields.place} label="Place" isOptional hint="The room or hall, named alike everywhere so that overlaps are found." list="places" maxLength={120} />
      <datalist id="places">
        {places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
      <PeopleRows form={form} field={fields.people} />
      <TextArea field={fields.abstract} label="Abstract" isOptional hint="What it will be about. Markdown: *emphasis*, **strong**, lists, [links](https://example.org)." rows={6} />
      <TextArea field={fields.outcome} label="Outcome" isOptional hint="What was said, written afterwards. Shown at once, without a release. Markdown." rows={4} />
      <PointRows form={form} field={fields.points} />
      {questions.length > 0 && (
        <CheckboxGroup
          field={fields.questionIds}
          label="Strategic questions taken up"
          isOptional
          choices={questions.map(({ id, text, points }) => ({ value: id, label: text, hint: points > 0 ? t`${points} points from members` : undefined }))}
        />
      )}
      <TextField field={fields.language} label="Language" hint="A short code such as en, de or pt-BR." className="max-w-44" />
      <div>
        <SubmitButton variant="primary">{act}</SubmitButton>
      </div>
    </Form>
  );
}
