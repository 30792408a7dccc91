import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { listed } from '#domain/agenda/agenda-words.ts';
import type { ApprovalsView } from '#server/services/reports/approving/read-approvals.ts';
import { ChangedWords } from '#app/composing/changed-words.tsx';
import { DateField, TimeField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { zoneCity } from '#app/ui/time-words.ts';

type Fields = { closesOn: string; closesAt: string; note: string };
type Props = { reworded: ApprovalsView['reworded']; timeZone: string; lastResult: SubmissionResult | undefined };

/** Passages that were edited since their silent writers were asked: what was asked about, what it became, and the two ways on from there. */
export function RewordedList({ reworded, timeZone, lastResult }: Props) {
  const unasked = new Set(reworded.flatMap(({ silent, askedUntil }) => (askedUntil === null ? silent : [])));
  return (
    <>
      <p className="max-w-measure text-s">
        Whoever says nothing agrees, but only to the words they were asked about.{' '}
        {reworded.length === 1
          ? 'This passage was edited since, so no version has it: ask again, or go back to the words that were asked about.'
          : 'These passages were edited since, so no version has them: ask again, or go back to the words that were asked about.'}
      </p>
      <ul className="mt-3">
        {reworded.map(({ mark, was, now, rooms, silent, askedUntil }) => (
          <li key={`${mark} ${now}`} className="border-b border-line py-3 first:border-t">
            <ChangedWords was={was} now={now} />
            <p className="text-s text-ink-soft">
              Room {listed(rooms.map(String))}. {silent.length === 0 ? 'Who was asked is not here any more.' : `${listed(silent)} said nothing.`}
              {askedUntil && (
                <>
                  {' '}
                  Asked again until <LocalTime at={askedUntil} zone={timeZone} show="short-day-time" isPlaceOnly />.
                </>
              )}
            </p>
            <Form method="post" preventScrollReset className="mt-2">
              <input type="hidden" name="mark" value={mark} />
              <SubmitButton size="small" name="intent" value="go-back">
                Go back to the words asked about
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {unasked.size > 0 && <AskAgainForm people={unasked.size} {...{ timeZone, lastResult }} />}
    </>
  );
}

function AskAgainForm({ people, timeZone, lastResult }: { people: number } & Omit<Props, 'reworded'>) {
  const [form, fields] = useForm<Fields>({ id: 'ask-again', lastResult, defaultValue: { closesAt: '18:00' } });
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="mt-5 grid gap-5">
      <FormErrors form={form} refusal={lastResult} title="Nobody was asked again." />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField field={fields.closesOn} label="Their answers are due on" />
        <TimeField field={fields.closesAt} label="until" hint={`By the clock of ${zoneCity(timeZone)}.`} />
      </div>
      <TextArea field={fields.note} label="A word to them" isOptional rows={2} maxLength={1000} hint="Stands in the mail." />
      <div>
        <SubmitButton name="intent" value="ask-again">
          {people === 1 ? 'Ask this person again' : `Ask these ${people} people again`}
        </SubmitButton>
        <p className="mt-1.5 text-xs text-ink-soft">Nobody else is written to.</p>
      </div>
    </Form>
  );
}
