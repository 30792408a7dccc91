import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { PlannedRoomView, RoomsView } from '#server/services/agenda/prepare-rooms.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

type Props = { agendaSessionId: string; questions: RoomsView['questions']; room?: PlannedRoomView; lastResult: SubmissionResult | undefined };
type RoomFields = { focus: string; summary: string; questionId: string };

/** What a room works on: the form for another room, or for one that is planned. */
export function RoomForm({ agendaSessionId, questions, room, lastResult }: Props) {
  const [form, fields] = useForm<RoomFields>({
    id: `room-${room?.id ?? agendaSessionId}`,
    lastResult,
    defaultValue: room && { focus: room.focus, summary: room.summary, questionId: room.questionId ?? '' },
  });
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid max-w-2xl gap-4">
      <FormErrors form={form} refusal={lastResult} />
      <input type="hidden" name="agendaSessionId" value={agendaSessionId} />
      {room && <input type="hidden" name="roomId" value={room.id} />}
      <TextField field={fields.focus} label="Focus" hint="What the room works on, in a few words: “Developing user trust”." required maxLength={120} />
      <TextArea field={fields.summary} label="Summary" isOptional hint="One or two sentences on what the room takes on." rows={2} />
      {questions.length > 0 && (
        <NativeSelect field={fields.questionId} label="Strategic question" isOptional choices={questions.map(({ id, text }) => ({ value: id, label: text }))} placeholder="None" />
      )}
      <div>
        <SubmitButton name="intent" value={room ? 'change' : 'add'}>
          {room ? 'Save the room' : 'Plan the room'}
        </SubmitButton>
      </div>
    </Form>
  );
}
