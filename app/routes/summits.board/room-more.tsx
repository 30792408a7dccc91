import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { ActForm } from '#app/live/act-form.tsx';
import { HiddenMessages } from '#app/live/hidden-messages.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { LocalTime } from '#app/ui/time.tsx';
import { PromptStates } from './prompt-boxes.tsx';
import { RoomActs } from './room-acts.tsx';
import { focusOn, useBoard } from './use-board.ts';

/** What else there is of a room: what can be done with it, who is there by name, what its chat says last, and what was reported. */
export const RoomMore = ({ room }: { room: BoardRoom }) => (
  <div className="grid gap-x-10 gap-y-4 px-4 pt-3 pb-4 text-s min-[56.25rem]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] min-[56.25rem]:pr-3 min-[56.25rem]:pl-13">
    <RoomActs room={room} />
    <section aria-label={`People of room ${room.number}`} id={`people-${room.number}`} tabIndex={-1}>
      <h4 className="font-sans text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase">
        {room.people.length} of {room.capacity} seats taken
      </h4>
      {room.people.length === 0 && <p className="py-2 text-ink-soft">Nobody is seated here yet.</p>}
      <ul>
        {room.people.map((person) => (
          <PersonLine key={person.accountId} room={room} person={person} />
        ))}
      </ul>
      {room.guests.length > 0 && <p className="pt-2 text-xs text-ink-soft">Also there: {room.guests.map(({ name }) => name ?? t`Somebody`).join(', ')}</p>}
      {room.prompts.length > 0 && (
        <>
          <h4 className="mt-4 font-sans text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase">Prompts</h4>
          <PromptStates prompts={room.prompts} />
        </>
      )}
    </section>
    <section aria-label={`Chat of room ${room.number}`} id={`chat-${room.number}`} tabIndex={-1}>
      <h4 className="font-sans text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase">Chat</h4>
      <LastMessage room={room} />
      <ul>
        {room.reports.map(({ messageId, text, name, reasons }) => (
          <li key={messageId} className="mt-2 border-l-3 border-warn py-1 pl-3">
            <p className="font-semibold text-warn">Reported: {reasons.join(' · ')}</p>
            <p>
              “{text}” <span className="text-xs text-ink-soft">{name ?? 'Somebody who left'}</span>
            </p>
            <div className="mt-1.5 flex flex-wrap gap-2">
              <ActForm act={{ kind: 'hide-message', roomId: room.id, messageId }} done={focusOn(`chat-${room.number}`)}>
                {(isUnderWay) => (
                  <Button size="small" isPending={isUnderWay} className="max-md:min-h-11">
                    Hide this message
                  </Button>
                )}
              </ActForm>
              <ActForm act={{ kind: 'settle-reports', roomId: room.id, messageId }} done={focusOn(`chat-${room.number}`)}>
                {(isUnderWay) => (
                  <Button size="small" variant="quiet" isPending={isUnderWay} className="max-md:min-h-11">
                    Nothing wrong with it
                  </Button>
                )}
              </ActForm>
            </div>
          </li>
        ))}
      </ul>
      <HiddenMessages room={room} />
    </section>
  </div>
);

function LastMessage({ room: { lastMessage, facilitator } }: { room: BoardRoom }) {
  const { zone } = useBoard();
  return (
    <>
      {lastMessage ? (
        <p className="py-2">
          <span className="line-clamp-3">“{lastMessage.text}”</span>
          <span className="text-xs text-ink-soft">
            {lastMessage.name ?? 'Somebody who left'}, <LocalTime at={new Date(lastMessage.at)} zone={zone} isPlaceOnly />
          </span>
        </p>
      ) : (
        <p className="py-2 text-ink-soft">Nobody has written in the chat yet.</p>
      )}
      {facilitator && <p className="text-xs text-ink-soft">Facilitates: {facilitator}</p>}
    </>
  );
}

type Person = BoardRoom['people'][number];

function PersonLine({ room, person: { accountId, name, speaksAs, isHere } }: { room: BoardRoom; person: Person }) {
  const { slug, agendaSessionId, moveSomebody } = useBoard();
  const isHydrated = useHydrated();
  const look = { size: 'small', variant: 'quiet', className: 'text-accent! max-md:min-h-11' } as const;
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-b border-line py-1 last:border-b-0">
      <span className="font-semibold">{name}</span>
      <PerspectiveMark of={speaksAs} />
      {!isHere && <span className="text-xs text-ink-soft">not here yet</span>}
      <span className="ml-auto flex">
        {isHydrated ? (
          <Button type="button" {...look} aria-label={`Move ${name}`} onClick={() => moveSomebody([accountId])}>
            Move
          </Button>
        ) : (
          <LinkButton to={`/summits/${slug}/seating/${agendaSessionId}`} {...look} aria-label={`Move ${name}`}>
            Move
          </LinkButton>
        )}
        <ActForm act={{ kind: 'unseat', roomId: room.id, accountId }} done={focusOn(`people-${room.number}`)}>
          {(isUnderWay) => (
            <Button {...look} aria-label={`Take out ${name}, from room ${room.number}`} isPending={isUnderWay}>
              Take out
            </Button>
          )}
        </ActForm>
      </span>
    </li>
  );
}
