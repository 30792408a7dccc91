import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { OwnWordsView } from '#server/services/reports/approving/read-own-words.ts';
import { SaidLine } from '#app/approving/said-line.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Decision } from './decision.tsx';
import { PassageText } from './passage-text.tsx';

const choices = [{ value: 'approve', label: t`Approve` }, { value: 'change', label: t`Ask for a change` }];

/** What a room found as the report will say it, for whoever answers for the room. */
export function RoomPart({ room, lastResult }: { room: OwnWordsView['rooms'][number]; lastResult: SubmissionResult | undefined }) {
  const { id, number, focus, said, seen, passages } = room;
  const [form, fields] = useForm<{ decision: string; note: string }>({ id: `room-${id}`, lastResult, defaultValue: { decision: said?.state === 'change-asked' ? 'change' : 'approve', note: said?.note ?? '' } });
  return (
    <Section id={`of-room-${number}`} title={`What room ${number} found: ${focus}`} aside={<SaidLine said={said} />}>
      <ol className="grid gap-5">
        {passages.map((passage, place) => (
          <li key={`${passage.sourceId} ${place}`} className="border-l-3 border-line-strong pl-4">
            <PassageText passage={passage} />
          </li>
        ))}
      </ol>
      <Form method="post" preventScrollReset {...getFormProps(form)} className="mt-4 grid gap-3">
        <FormErrors form={form} refusal={lastResult} title="Your answer is not kept yet." />
        <input type="hidden" name="roomId" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <Decision legend={`What room ${number} says of it`} choices={choices} decision={fields.decision} note={fields.note} />
        <SubmitButton variant="primary" name="intent" value="room" className="justify-self-start max-sm:w-full">
          Answer for room {number}
        </SubmitButton>
      </Form>
    </Section>
  );
}
