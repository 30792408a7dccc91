import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { CaseView } from '#server/services/moderation/read-case.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

type Props = { act: CaseView['acts'][number]; lastResult: SubmissionResult | undefined };

const outcomes = [
  { value: 'upheld', label: t`It stands` },
  { value: 'lifted', label: t`It is undone` },
];

/** What can be done about an act once it is done: deciding about the appeal against it, or undoing it. */
export function AfterAct({ act, lastResult }: Props) {
  const fieldOf = (name: string) => plainField(name, { id: `${name}-${act.id}`, errorId: `${name}-${act.id}-error`, descriptionId: `${name}-${act.id}-hint`, required: true, defaultValue: asText(lastResult?.initialValue?.[name]), errors: lastResult?.error?.[name] ?? undefined });
  const refusal = lastResult?.error?.[''];
  const said = refusal && <p role="alert" className="text-s font-semibold text-bad">{refusal.join(' ')}</p>;
  if (act.may.decide)
    return (
      <Form method="post" className="mt-4 grid gap-4">
        {said}
        <input type="hidden" name="actId" value={act.id} />
        <RadioGroup field={fieldOf('outcome')} label="What becomes of it?" choices={outcomes} isInline />
        <TextArea field={fieldOf('words')} label="Why" hint="Who appealed and who acted read it." rows={2} />
        <SubmitButton variant="primary" name="intent" value="decide" className="justify-self-start">Decide about the appeal</SubmitButton>
      </Form>
    );
  if (act.appeal !== null && act.appeal.outcome === null) return <p className="mt-2 text-xs text-ink-soft">Somebody else than who acted decides about the appeal.</p>;
  if (!act.may.lift) return null;
  return (
    <Disclosure summary="Undo it" hint={act.kind === 'dismiss' ? 'the case waits again' : 'with a reason that they read'} isOpen={lastResult !== undefined}>
      <Form method="post" className="grid gap-3">
        {said}
        <input type="hidden" name="actId" value={act.id} />
        <TextArea field={fieldOf('words')} label="Why it is undone" rows={2} />
        <SubmitButton size="small" icon="undo" name="intent" value="lift" className="justify-self-start">Undo</SubmitButton>
      </Form>
    </Disclosure>
  );
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
