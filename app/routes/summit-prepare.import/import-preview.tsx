import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ImportPreview as Preview } from '#server/services/agenda/import-schedule.ts';
import { Checkbox } from '#app/ui/choice-groups.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Readable = Extract<Preview, { kind: 'readable' }>;

const agendaSessionsWords = (count: number): string => (count === 1 ? t`1 session` : t`${count} sessions`);
const changesWords = (count: number): string => (count === 1 ? t`1 change` : t`${count} changes`);

const Sentences = ({ title, sentences }: { title: string; sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <div className="mt-5">
      <h3 className="font-sans text-s font-semibold tracking-normal">{title}</h3>
      <ul className="mt-1 grid max-w-measure list-disc gap-1 pl-5 text-s">
        {sentences.map((sentence, place) => (
          <li key={place}>{sentence}</li>
        ))}
      </ul>
    </div>
  );

/** What a file would change, and the press that does it. */
export function ImportPreview({ preview, text }: { preview: Readable; text: string }) {
  const { title, added, changed, unchanged, missing, notes, overlaps, mark } = preview;
  const changesNothing = added.length + changed.length + missing.length === 0;
  return (
    <Section title="What this file would change" rule="none" className="mb-8">
      <p className="max-w-measure text-s">
        “{title}”: {agendaSessionsWords(added.length)} added, {changesWords(changed.length)}, {agendaSessionsWords(unchanged)} unchanged.
        {overlaps > 0 && (overlaps === 1 ? ' Afterwards the agenda has 1 overlap; it shows each with a proposal.' : ` Afterwards the agenda has ${overlaps} overlaps; it shows each with a proposal.`)}
      </p>
      <Sentences title="Added" sentences={added} />
      <Sentences title="Changed" sentences={changed} />
      <Sentences title="Read otherwise than written" sentences={notes} />
      <Sentences title="In the agenda and not in the file" sentences={missing.map((each) => each.title)} />
      {changesNothing ? (
        <p className="mt-5 text-s font-semibold">The agenda says all of this already.</p>
      ) : (
        <Form method="post" encType="multipart/form-data" className="mt-6 grid gap-4">
          <textarea name="text" defaultValue={text} hidden readOnly />
          <input type="hidden" name="mark" value={mark} />
          {missing.length > 0 && (
            <Checkbox
              field={plainField('removesMissing')}
              label={missing.length === 1 ? 'Remove 1 session that is not in the file' : `Remove ${missing.length} sessions that are not in the file`}
              hint="Otherwise they stay as they are. With them go their planned rooms and people’s stars on them."
            />
          )}
          <div>
            <SubmitButton variant="primary" name="intent" value="apply">
              Import these changes
            </SubmitButton>
          </div>
        </Form>
      )}
    </Section>
  );
}
