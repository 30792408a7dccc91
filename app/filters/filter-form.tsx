import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { filterKinds, filterOutcomes } from '#domain/filters/filter-rule.ts';
import { filterKindWords, filterOutcomeWords } from '#domain/filters/words.ts';
import { t } from '#domain/words/t.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

type Values = Partial<Record<string, string>>;
type Props = { /** What the fields hold where nothing was refused. */ values: Values; lastResult: SubmissionResult | undefined; children?: ReactNode };

/** A filter as it is made or changed; it can be tried before it is kept, which changes nothing and shows the form again with what it would have found. */
export function FilterForm({ values, lastResult, children }: Props) {
  const fieldOf = (name: string) => {
    const sent = lastResult?.initialValue?.[name];
    const value = typeof sent === 'string' ? sent : lastResult ? '' : (values[name] ?? '');
    return plainField(name, { key: `${name} ${value}`, defaultValue: value, errors: lastResult?.error?.[name] ?? undefined });
  };
  const refusal = lastResult?.error?.[''];
  return (
    <Form method="post" className="grid gap-6">
      {refusal && <p role="alert" className="text-s font-semibold text-bad">{refusal.join(' ')}</p>}
      <RadioGroup field={fieldOf('kind')} label="What does it look for?" choices={filterKinds.map((kind) => ({ value: kind, label: filterKindWords(kind).name, hint: filterKindWords(kind).hint }))} />
      <TextField field={fieldOf('pattern')} label="The word, phrase or site" />
      <SubmitButton name="intent" value="try" formMethod="get" icon="search" className="justify-self-start">Try it on the last 90 days</SubmitButton>
      <RadioGroup field={fieldOf('outcome')} label="What happens with a post in which it finds something?" choices={filterOutcomes.map((outcome) => ({ value: outcome, label: filterOutcomeWords(outcome).name, hint: filterOutcomeWords(outcome).hint }))} />
      <TextArea field={fieldOf('words')} label="Your sentence, where you ask to write it otherwise" hint="Say why, and how they could say it." isOptional rows={2} />
      <RadioGroup
        field={fieldOf('state')}
        label="From when on?"
        choices={[
          { value: 'trial', label: t`Dry run`, hint: t`It does nothing. Here you see what it would have found.` },
          { value: 'force', label: t`In force`, hint: t`From now on, for new posts and for posts that are changed.` },
        ]}
      />
      <div className="flex flex-wrap gap-3"><SubmitButton variant="primary" name="intent" value="save">Save</SubmitButton>{children}</div>
    </Form>
  );
}
