import { t } from '#domain/words/t.ts';
import type { PullableField } from '#server/services/credentials/pull-changes.ts';
import { ComparedEntries } from '#app/credentials/compared-entries.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { Section } from '#app/ui/page.tsx';

type Props = { field: PullableField; place: number; language: string; choice: string | undefined };

/** A field that the origin changed: what that did to it, what was done here, and which of them is to stand. */
export function PulledField({ field: { key, label, standing, seen, taking, there, here }, place, language, choice }: Props) {
  const name = `fields[${place}].choice`;
  return (
    <Section id={key} title={label} rule={place === 0 ? 'none' : 'hair'}>
      <input type="hidden" name={`fields[${place}].key`} value={key} />
      <input type="hidden" name={`fields[${place}].seen`} value={seen} />
      {standing === 'conflict' ? (
        <>
          <p className="mb-3 text-s font-semibold">Changed in both</p>
          <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
            <Side title="There" field={there} language={language} />
            <Side title="Here" field={here} language={language} />
          </div>
        </>
      ) : (
        <>
          <p className="mb-3 text-s font-semibold">Changed there</p>
          {taking && <ComparedEntries field={taking} language={language} />}
        </>
      )}
      <RadioGroup
        className="mt-4"
        isInline
        field={plainField(name, { id: `pull-${key}`, defaultValue: choice })}
        label={<span className="sr-only">{label}</span>}
        choices={[
          { value: 'take', label: standing === 'conflict' ? t`Take theirs in place of yours` : t`Take it` },
          { value: 'keep', label: t`Keep yours` },
        ]}
      />
    </Section>
  );
}

const Side = ({ title, field, language }: { title: string; field: PullableField['there']; language: string }) => (
  <div className="min-w-0">
    <h3 className="mb-2 text-s text-ink-soft">{title}</h3>
    {field && <ComparedEntries field={field} language={language} />}
  </div>
);
