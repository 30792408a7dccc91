import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { PlannedRoomView, RoomsView } from '#server/services/agenda/prepare-rooms.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { RoomForm } from './room-form.tsx';

type Props = {
  room: PlannedRoomView;
  agendaSessionId: string;
  questions: RoomsView['questions'];
  isFirst: boolean;
  isLast: boolean;
  lastResult: SubmissionResult | undefined;
};

const Press = ({ icon, label, direction }: { icon: IconName; label: string; direction?: 'up' | 'down' }) => (
  <button name={direction ? 'direction' : 'intent'} value={direction ?? 'remove'} aria-label={label} title={label} className="inline-flex size-10 items-center justify-center rounded-md text-ink-soft hover:bg-accent-wash hover:text-accent pointer-coarse:size-11">
    <Icon name={icon} size="small" />
  </button>
);

/** One room: its number and focus, its place among the others, and its form folded below. */
export function RoomRow({ room, agendaSessionId, questions, isFirst, isLast, lastResult }: Props) {
  const name = `room ${room.number}, ${room.focus}`;
  const question = questions.find(({ id }) => id === room.questionId);
  return (
    <li className="border-b border-line py-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="font-serif text-m font-semibold">
            Room {room.number}, {room.focus}
          </h3>
          {room.summary && <p className="max-w-measure text-s text-ink-soft">{room.summary}</p>}
          {question && <p className="mt-1 max-w-measure font-serif text-s italic">{question.text}</p>}
        </div>
        {room.isPlanned ? (
          <div className="flex shrink-0">
            <Form method="post" preventScrollReset className="flex">
              <input type="hidden" name="intent" value="move" />
              <input type="hidden" name="roomId" value={room.id} />
              {!isFirst && <Press icon="up" label={`Move ${name} up`} direction="up" />}
              {!isLast && <Press icon="down" label={`Move ${name} down`} direction="down" />}
            </Form>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="roomId" value={room.id} />
              <Press icon="close" label={`Remove ${name}`} />
            </Form>
          </div>
        ) : (
          <p className="shrink-0 text-xs text-ink-soft">Opened, stays as it is</p>
        )}
      </div>
      {room.isPlanned && (
        <Disclosure summary="Change this room" isOpen={lastResult !== undefined}>
          <RoomForm {...{ agendaSessionId, questions, room, lastResult }} />
        </Disclosure>
      )}
    </li>
  );
}
