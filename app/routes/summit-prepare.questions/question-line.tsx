import { Form, Link, useParams } from '@remix-run/react';
import type { AttachableAgendaSession, QuestionToAttach } from '#server/services/summits/list-questions-to-attach.ts';
import { plainField } from '#app/ui/field-control.ts';
import { IconButton } from '#app/ui/button.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { timeWords } from '#app/ui/time-words.ts';

type Props = { question: QuestionToAttach; agendaSessions: readonly AttachableAgendaSession[]; timeZone: string };

/** One question: its weight, the sessions and rooms that take it up, and a way to add a session; rooms choose theirs where they are planned. */
export function QuestionLine({ question: { id, text, points, people, attachedTo, inRooms }, agendaSessions, timeZone }: Props) {
  const { slug = '' } = useParams();
  const free = agendaSessions.filter((agendaSession) => !attachedTo.some((attached) => attached.id === agendaSession.id));
  const choices = free.map((agendaSession) => ({
    value: agendaSession.id,
    label: `${timeWords({ from: new Date(agendaSession.startsAt), zone: timeZone, show: 'short-day-time' })}  ${agendaSession.title}`,
  }));
  const field = plainField('agendaSessionId', { id: `attach-${id}`, descriptionId: `attach-${id}-hint`, errorId: `attach-${id}-error`, required: true });
  return (
    <li className="grid gap-x-10 gap-y-3 border-b border-line py-5 first:pt-0 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <p className="max-w-measure font-serif text-l leading-snug">{text}</p>
        <p className="mt-1 text-xs text-ink-soft">{points === 0 ? 'No points yet' : `${points === 1 ? '1 point' : `${points} points`} from ${people === 1 ? '1 person' : `${people} people`}`}</p>
        {attachedTo.length + inRooms.length > 0 && (
          <ul className="mt-2 text-s">
            {attachedTo.map((agendaSession) => (
              <li key={agendaSession.id} className="flex items-center gap-x-3">
                <span>
                  <Link to={`/summits/${slug}/prepare/agenda/${agendaSession.id}`} className="font-semibold">
                    {agendaSession.title}
                  </Link>
                  , <LocalTime at={agendaSession.startsAt} zone={timeZone} show="short-day-time" isPlaceOnly />
                </span>
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="questionId" value={id} />
                  <input type="hidden" name="agendaSessionId" value={agendaSession.id} />
                  <IconButton icon="close" label={`Take the question off “${agendaSession.title}”`} type="submit" name="intent" value="detach" />
                </Form>
              </li>
            ))}
            {inRooms.map((room) => (
              <li key={room.id} className="flex min-h-10 items-center">
                <span>
                  <Link to={`/summits/${slug}/prepare/rooms`} className="font-semibold">
                    Room {room.number}, {room.focus}
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {free.length > 0 && (
        <Form method="post" preventScrollReset className="flex items-end gap-2">
          <input type="hidden" name="questionId" value={id} />
          <NativeSelect key={attachedTo.length} field={field} label={attachedTo.length === 0 ? 'Taken up in' : 'Also taken up in'} choices={choices} placeholder="Choose a session" className="min-w-0 grow" />
          <SubmitButton name="intent" value="attach">
            Attach
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
