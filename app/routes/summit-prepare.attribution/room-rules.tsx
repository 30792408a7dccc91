import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { attributions, roomRuleWords } from '#domain/attribution.ts';
import { t } from '#domain/words/t.ts';
import type { AttributionSettingsView } from '#server/services/summits/attribution-settings.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { rooms: AttributionSettingsView['rooms']; lastResult: SubmissionResult | undefined };
type Fields = { roomId: string; roomAttribution: string };

const levels = attributions.filter((level) => level !== 'named').map((level) => ({ value: level, label: t`Shown ${roomRuleWords()[level]}` }));

/** The rooms that keep to a stricter rule than the summit, and a form that gives one to a room, before it opens or while people are in it. */
export function RoomRules({ rooms, lastResult }: Props) {
  const [form, fields] = useForm<Fields>({ id: 'room-rule', lastResult, defaultValue: { roomAttribution: 'perspective' } });
  const own = rooms.filter(({ attribution }) => attribution !== null);
  if (rooms.length === 0) return <p className="max-w-measure text-s text-ink-soft">No rooms are planned yet.</p>;
  return (
    <>
      <p className="max-w-measure text-s text-ink-soft">In a “Chatham House” room people speak freely because nobody is named afterwards. Nobody may choose to be shown with more there, and the room says so while people are in it.</p>
      {own.length === 0 && <p className="mt-3 text-s">Every room keeps to the rule of the summit.</p>}
      <ul className="mt-3">
        {own.map(({ id, number, focus, attribution }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2.5 text-s">
            <span className="font-semibold">
              Room {number}, {focus}
            </span>
            <span className="text-ink-soft">{attribution && roomRuleWords()[attribution]}</span>
          </li>
        ))}
      </ul>
      <Form method="post" preventScrollReset {...getFormProps(form)} className="mt-5 grid max-w-2xl gap-4">
        <FormErrors form={form} refusal={lastResult} />
        <div className="grid gap-4 sm:grid-cols-2">
          <NativeSelect field={fields.roomId} label="Room" choices={rooms.map(({ id, number, focus }) => ({ value: id, label: `${number} ${focus}` }))} />
          <NativeSelect field={fields.roomAttribution} label="Rule" choices={[{ value: 'summit', label: t`As in the whole summit` }, ...levels]} />
        </div>
        <div>
          <SubmitButton name="intent" value="room">
            Save for this room
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}
