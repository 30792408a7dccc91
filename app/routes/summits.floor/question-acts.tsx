import { useId } from 'react';
import type { LiveAct } from '#domain/live/live-act.ts';
import type { PanelQuestion } from '#domain/live/panel-facts.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { textOf } from '#app/live/panel/ask-form.tsx';
import { Button, type ButtonProps } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { controlLook } from '#app/ui/field-control.ts';

type Props = { question: PanelQuestion };
type PressProps = Pick<ButtonProps, 'icon' | 'variant'> & { act: LiveAct; label: string; about: string };

/** One press that settles something; heard with the question it is about. */
const Press = ({ act, label, about, ...look }: PressProps) => (
  <ActForm act={act}>
    {(isUnderWay) => (
      <Button size="small" isPending={isUnderWay} aria-label={`${label}: ${about}`} className="max-md:px-2" {...look}>
        {label}
      </Button>
    )}
  </ActForm>
);

/** What can be done with a question that waits. The first one has the primary press. */
export const AskedActs = ({ question, isFirst }: Props & { isFirst: boolean }) => {
  const { id, text } = question;
  return (
    <>
      <div className="mt-2.5 flex flex-wrap gap-x-1 gap-y-2 md:gap-x-2">
        <Press act={{ kind: 'answer-panel', questionId: id, answer: '' }} label="Answered on stage" about={text} icon="check" variant={isFirst ? 'primary' : 'default'} />
        <Press act={{ kind: 'park-panel', questionId: id }} label="Put aside" about={text} variant="quiet" />
        <Press act={{ kind: 'hide-panel', questionId: id, isHidden: true }} label="Hide" about={text} variant="quiet" />
      </div>
      <AnswerForm question={question} summary="Answer in words" />
    </>
  );
};

/** What can be done with one that was answered or put aside. */
export const SettledActs = ({ question }: Props) => {
  const { id, text, state, answer } = question;
  return (
    <>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Press act={{ kind: 'retake-panel', questionId: id }} label="Take up again" about={text} icon="undo" />
        <Press act={{ kind: 'hide-panel', questionId: id, isHidden: true }} label="Hide" about={text} variant="quiet" />
      </div>
      <AnswerForm question={question} summary={state === 'parked' ? 'Answer in words' : answer === '' ? 'Write the answer down' : 'Change the answer'} />
    </>
  );
};

export const HiddenActs = ({ question: { id, text } }: Props) => (
  <div className="mt-2.5">
    <Press act={{ kind: 'hide-panel', questionId: id, isHidden: false }} label="Show again" about={text} icon="eye" />
  </div>
);

function AnswerForm({ question: { id, text, answer }, summary }: Props & { summary: string }) {
  const fieldId = useId();
  return (
    <Disclosure summary={summary}>
      <ActForm act={{ kind: 'answer-panel', questionId: id }} complete={(form) => ({ kind: 'answer-panel', questionId: id, answer: textOf(form, 'answer') })} className="grid justify-items-start gap-2">
        {(isUnderWay) => (
          <>
            <label htmlFor={fieldId} className="sr-only">
              Answer to: {text}
            </label>
            <textarea id={fieldId} name="answer" rows={3} required maxLength={2_000} defaultValue={answer} className={`${controlLook} field-sizing-content min-h-24 py-2.5 font-serif leading-normal`} />
            <p className="text-xs text-ink-soft">Everybody reads it below the question, and on the summit’s page afterwards.</p>
            <Button size="small" isPending={isUnderWay}>
              Save the answer
            </Button>
          </>
        )}
      </ActForm>
    </Disclosure>
  );
}
