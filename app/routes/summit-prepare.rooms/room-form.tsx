import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { DEFAULT_CAPACITY } from '#domain/breakout-room.ts';
import { FIRST_TEMPLATE } from '#domain/live/prompt-templates.ts';
import { t } from '#domain/words/t.ts';
import type { PlannedRoomView } from '#server/services/agenda/prepare-rooms.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import { MoreAboutRoom } from './more-about-room.tsx';
import { PromptRows } from './prompt-rows.tsx';
import type { RoomChoices, RoomFields } from './room-fields.ts';

type Props = { agendaSessionId: string; choices: RoomChoices; room?: PlannedRoomView; lastResult: SubmissionResult | undefined };

const atFirst = ({ templates }: RoomChoices) => ({ prompts: templates.find(({ id }) => id === FIRST_TEMPLATE)?.prompts ?? [], capacity: DEFAULT_CAPACITY, reserve: 0 });
const written = ({ questionId, language, facilitatorId, attribution, ...room }: PlannedRoomView): Partial<RoomFields> => ({
  ...{ focus: room.focus, summary: room.summary, capacity: room.capacity, reserve: room.reserve, meets: room.meets, meetingUrl: room.meetingUrl },
  ...{ questionId: questionId ?? '', language: language ?? '', facilitatorId: facilitatorId ?? '', attribution: attribution ?? '' },
  prompts: room.prompts.map(({ title, hint }) => ({ title, hint })),
});

/** What a room works on: the form for another room, or for one that is planned. Rows of prompts come and go by submits of their own, so all of it works without JavaScript. */
export function RoomForm({ agendaSessionId, choices, room, lastResult }: Props) {
  const [form, fields] = useForm<RoomFields>({ id: `room-${room?.id ?? agendaSessionId}`, lastResult, defaultValue: room ? written(room) : atFirst(choices) });
  const act = room ? t`Save the room` : t`Plan the room`;
  // Which of the page's forms is on its way.
  const sending = { name: 'sending', value: form.id };
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid max-w-2xl gap-4">
      {/* Enter in a field presses the first button of a form, which must not be one that moves a row. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only" {...sending}>
        {act}
      </button>
      <FormErrors form={form} refusal={lastResult} />
      <input type="hidden" name="intent" value={room ? 'change' : 'add'} />
      <input type="hidden" name="agendaSessionId" value={agendaSessionId} />
      {room && <input type="hidden" name="roomId" value={room.id} />}
      <TextField field={fields.focus} label="Focus" hint="What the room works on, in a few words: “Developing user trust”." required maxLength={120} />
      <TextArea field={fields.summary} label="Summary" isOptional hint="One or two sentences on what the room takes on." rows={2} />
      {choices.questions.length > 0 && (
        <NativeSelect field={fields.questionId} label="Strategic question" isOptional choices={choices.questions.map(({ id, text }) => ({ value: id, label: text }))} placeholder="None" />
      )}
      <div className="border-y border-line py-1">
        <PromptRows form={form} field={fields.prompts} isOpen={isAboutPrompts(lastResult)} />
        <MoreAboutRoom fields={fields} facilitators={choices.facilitators} />
      </div>
      <div>
        <SubmitButton {...sending}>{act}</SubmitButton>
      </div>
    </Form>
  );
}

/** A press upon the rows, which has no status, or words in them that were refused. */
const isAboutPrompts = (lastResult: SubmissionResult | undefined): boolean =>
  lastResult !== undefined && (lastResult.status === undefined || Object.keys(lastResult.error ?? {}).some((name) => name.startsWith('prompts')));
