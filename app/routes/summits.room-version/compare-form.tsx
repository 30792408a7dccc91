import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ReadVersionView } from '#server/services/documents/read-version.ts';
import { Button } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { versionTitle } from '#app/versions/version-words.ts';

type Props = Pick<ReadVersionView, 'others' | 'compared'> & { number: number };

/** Chooses what a version is compared with; works as a plain form. */
export function CompareForm({ others, number, compared }: Props) {
  const chosen = compared === null ? 'none' : String(compared.newer === number ? (compared.older ?? 'before') : compared.newer);
  const choices = [
    { value: 'none', label: t`Nothing, only the text` },
    { value: 'now', label: t`The notes as they are now` },
    ...(number === 1 ? [{ value: 'before', label: t`The empty notes before it` }] : []),
    ...others.map((other) => ({ value: String(other.number), label: versionTitle(other) })),
  ];
  return (
    <Form method="get" className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end lg:grid-cols-1">
      <NativeSelect key={chosen} field={plainField('against', { required: false })} label="Compare with" choices={choices} defaultValue={chosen} />
      <div>
        <Button>Compare</Button>
      </div>
    </Form>
  );
}
