import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PlannedRoomView } from '#server/services/agenda/prepare-rooms.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ConfirmByName } from '#app/ui/confirm-by-name.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { RoomFacts } from './room-facts.tsx';
import type { RoomChoices } from './room-fields.ts';
import { RoomForm } from './room-form.tsx';

type Props = {
  room: PlannedRoomView;
  agendaSessionId: string;
  choices: RoomChoices;
  isFirst: boolean;
  isLast: boolean;
  /** The answer to what was sent about this room. */
  lastResult: SubmissionResult | undefined;
  /** The page was asked to confirm that this room goes. */
  isLeaving: boolean;
};

const pressLook = 'inline-flex size-10 items-center justify-center rounded-md text-ink-soft hover:bg-accent-wash hover:text-accent pointer-coarse:size-11';

const Press = ({ icon, label, direction }: { icon: IconName; label: string; direction: 'up' | 'down' }) => (
  <button name="direction" value={direction} aria-label={label} title={label} className={pressLook}>
    <Icon name={icon} size="small" />
  </button>
);

const Removal = ({ room, error }: { room: PlannedRoomView; error: string | undefined }) => (
  <div className="my-3 max-w-2xl border-l-3 border-bad pl-4">
    <ConfirmByName
      action={`?remove=${room.id}`}
      name={room.focus}
      act="Remove the room"
      intent="remove"
      carries={{ roomId: room.id }}
      consequence="It leaves the plan with its summary. Nobody has worked in it yet, so no notes are lost."
      error={error}
      cancel={
        <LinkButton to="." preventScrollReset>
          Keep it
        </LinkButton>
      }
    />
  </div>
);

/** One room: its number and focus, its place among the others, and its form folded below. */
export function RoomRow({ room, agendaSessionId, choices, isFirst, isLast, lastResult, isLeaving }: Props) {
  const name = t`room ${room.number}, ${room.focus}`;
  const changed = lastResult?.initialValue?.intent === 'change' ? lastResult : undefined;
  const question = choices.questions.find(({ id }) => id === room.questionId);
  return (
    <li className="border-b border-line py-3">
      <div className="flex items-start justify-between gap-x-4 max-sm:flex-wrap">
        <div className="min-w-0 max-sm:w-full">
          <h3 className="font-serif text-m font-semibold">
            Room {room.number}, {room.focus}
          </h3>
          {room.summary && <p className="max-w-measure text-s text-ink-soft">{room.summary}</p>}
          {question && <p className="mt-1 max-w-measure font-serif text-s italic">{question.text}</p>}
          <RoomFacts room={room} facilitators={choices.facilitators} />
        </div>
        {room.isPlanned ? (
          <div className="flex shrink-0 max-sm:-ml-3">
            <Form method="post" preventScrollReset className="flex">
              <input type="hidden" name="intent" value="move" />
              <input type="hidden" name="roomId" value={room.id} />
              {!isFirst && <Press icon="up" label={`Move ${name} up`} direction="up" />}
              {!isLast && <Press icon="down" label={`Move ${name} down`} direction="down" />}
            </Form>
            <Link to={`?remove=${room.id}`} preventScrollReset aria-label={`Remove ${name}`} title={`Remove ${name}`} className={pressLook}>
              <Icon name="close" size="small" />
            </Link>
          </div>
        ) : (
          <p className="shrink-0 text-xs text-ink-soft max-sm:mt-1">Opened, stays as it is</p>
        )}
      </div>
      {room.isPlanned && isLeaving && <Removal room={room} error={lastResult?.error?.confirmedName?.[0]} />}
      {room.isPlanned && (
        <Disclosure summary="Change this room" isOpen={changed !== undefined}>
          <RoomForm {...{ agendaSessionId, choices, room }} lastResult={changed} />
        </Disclosure>
      )}
    </li>
  );
}
