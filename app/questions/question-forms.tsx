import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { QuestionView } from '#server/services/questions/read-question.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { wantedWords } from './question-state.tsx';
import { WordingFields } from './wording-fields.tsx';

type Props = { view: QuestionView; lastResult: SubmissionResult | undefined };

/** The answer belongs to the form that was sent. */
const answerTo = (lastResult: SubmissionResult | undefined, ...intents: unknown[]) =>
  intents.includes(lastResult?.initialValue?.intent) ? lastResult : undefined;

export function RefineForm({ view: { question }, lastResult: answer }: Props) {
  const lastResult = answerTo(answer, 'refine');
  const [form, fields] = useForm({ id: 'refine', lastResult, defaultValue: { text: question.text, background: question.background } });
  return (
    <Disclosure summary="Word it anew" hint="Points stay, the wording before is kept" isOpen={lastResult !== undefined}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-measure gap-4">
        <FormErrors form={form} refusal={lastResult} />
        <WordingFields fields={fields} />
        <SubmitButton name="intent" value="refine" className="justify-self-start">Save the wording</SubmitButton>
      </Form>
    </Disclosure>
  );
}

export function MergeForm({ view: { candidates }, words, lastResult: answer }: Props & { words: string }) {
  const lastResult = answerTo(answer, 'merge');
  const [form, fields] = useForm<{ intoId: string }>({ id: 'merge', lastResult });
  return (
    <Disclosure summary="Merge it into another" hint="Points and sessions come along" isOpen={lastResult !== undefined || words !== ''}>
      <Form method="get" className="mb-5 flex max-w-measure items-end gap-2" preventScrollReset>
        <TextField field={plainField('words', { defaultValue: words })} label="Look for" type="search" className="grow" />
        <SubmitButton>Search</SubmitButton>
      </Form>
      <Form method="post" {...getFormProps(form)} className="grid max-w-measure gap-4">
        <FormErrors form={form} refusal={lastResult} title="Not merged." />
        {candidates.length === 0 ? (
          <p className="text-s text-ink-soft">No other open question has these words.</p>
        ) : (
          <>
            <RadioGroup field={fields.intoId} label="It becomes part of" choices={candidates.map(({ id, text, people }) => ({ value: id, label: text, hint: wantedWords(people) }))} />
            <SubmitButton name="intent" value="merge" className="justify-self-start">Merge</SubmitButton>
          </>
        )}
      </Form>
    </Disclosure>
  );
}

export function SettleForm({ view: { question }, lastResult: answer }: Props) {
  const lastResult = answerTo(answer, 'answered', 'carried-on');
  const [form, fields] = useForm<{ outcome: string; outcomeUrl: string }>({ id: 'settle', lastResult });
  if (question.state !== 'open')
    return (
      <Form method="post">
        <SubmitButton name="intent" value="reopened" icon="undo">Open it again</SubmitButton>
      </Form>
    );
  return (
    <Disclosure summary="Say what became of it" hint="Answered, or carried on" isOpen={lastResult !== undefined}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-measure gap-4">
        <FormErrors form={form} refusal={lastResult} />
        <TextField field={fields.outcome} label="Where" hint="A room, a report, a summit: “Developing user trust”." />
        <TextField field={fields.outcomeUrl} label="Its address on this site" hint="Begins with /, for example /summits/autumn" isOptional />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="intent" value="answered" icon="check">It was answered there</SubmitButton>
          <SubmitButton name="intent" value="carried-on" icon="arrow">It is carried on there</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
