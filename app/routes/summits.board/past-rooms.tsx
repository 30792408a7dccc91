import type { PastBreakouts } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { focusOn, useBoard } from './use-board.ts';

const REOPENED_FOR_MINUTES = 10;
const small = { size: 'small', className: 'max-md:min-h-11' } as const;

/** The rooms of breakouts that are over: what each wrote, and the way to open it again. The latest stand open where no breakouts are at hand. */
export function PastRooms({ past, isFirst }: { past: readonly PastBreakouts[]; /** No rooms stand above. */ isFirst: boolean }) {
  if (past.length === 0) return null;
  return (
    <section aria-label="Earlier breakouts" id={isFirst ? 'rooms' : 'past-rooms'} tabIndex={-1} className={`scroll-mt-32 ${isFirst ? '' : 'mt-6 border-t border-line pt-3'}`}>
      {past.map(({ id, title, rooms }, place) => (
        <Disclosure key={id} summary={`${title}, over`} hint={rooms.length === 1 ? 'One room: read the notes, or open one again' : `${rooms.length} rooms: read the notes, or open one again`} isOpen={isFirst && place === 0}>
          <ul>
            {rooms.map((room) => (
              <PastRoom key={room.id} room={room} />
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  );
}

function PastRoom({ room: { id, slug: roomSlug, number, focus } }: { room: PastBreakouts['rooms'][number] }) {
  const { slug } = useBoard();
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] items-center gap-x-4 gap-y-2 border-b border-line py-2 text-s last:border-b-0 sm:grid-cols-[1.5rem_minmax(0,1fr)_auto]">
      <span aria-hidden="true" className="text-right font-serif text-l leading-none font-semibold text-ink-faint">
        {number}
      </span>
      <p className="min-w-0 font-serif text-m font-semibold">
        <span className="sr-only">Room {number}, </span>
        {focus}
      </p>
      <div className="flex flex-wrap gap-2 max-sm:col-start-2">
        <LinkButton to={`/summits/${slug}/rooms/${roomSlug}/notes`} {...small} aria-label={`Read the notes of room ${number}`}>
          Read the notes
        </LinkButton>
        <ActForm act={{ kind: 'reopen-room', roomId: id, minutes: REOPENED_FOR_MINUTES }} done={focusOn('rooms')}>
          {(isUnderWay) => (
            <Button {...small} variant="quiet" icon="undo" isPending={isUnderWay} aria-label={`Reopen for ${REOPENED_FOR_MINUTES} min, room ${number}`}>
              Reopen for {REOPENED_FOR_MINUTES} min
            </Button>
          )}
        </ActForm>
      </div>
    </li>
  );
}
