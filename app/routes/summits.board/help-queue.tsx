import { clockWords } from '#domain/live/room-clock.ts';
import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { useServerTime } from '#app/live/live-summit.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { GoLink } from './go-link.tsx';
import { focusOn, useBoard } from './use-board.ts';

type Call = { room: BoardRoom; help: NonNullable<BoardRoom['help']> };

/** Who waits for help, the longest first, and who goes there. */
export function HelpQueue({ rooms }: { rooms: readonly BoardRoom[] }) {
  const calls = rooms.flatMap((room): Call[] => (room.help ? [{ room, help: room.help }] : [])).toSorted((one, other) => one.help.askedAt - other.help.askedAt);
  return (
    <div id="help" tabIndex={-1} className="scroll-mt-32">
      <Section id="help-queue" title={`Help queue, ${calls.length}`} rule="none" heading="label">
        {calls.length === 0 && <p className="-mt-2 text-s text-ink-soft">No room waits. A room that presses “Ask for help” stands here until somebody went there.</p>}
        <ol className="-mt-4">
          {calls.map((call) => (
            <CallLine key={call.help.id} {...call} />
          ))}
        </ol>
      </Section>
    </div>
  );
}

function CallLine({ room, help }: Call) {
  const { meId } = useBoard();
  const isTaken = help.takenById !== null;
  const isMine = isTaken && help.takenById === meId;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 border-b border-line py-2.5 text-s last:border-b-0">
      <div className="min-w-0">
        <p>
          <b>Room {room.number}</b> · <Waiting since={help.askedAt} isUrgent={!isTaken} />
        </p>
        <p>“{help.text}”</p>
        <p className={`text-xs ${isTaken ? 'font-semibold text-accent' : 'text-ink-soft'}`}>{isTaken ? (isMine ? 'You are on the way' : `${help.takenBy ?? 'A facilitator'} is on the way`) : (help.askedBy ?? 'Somebody who left')}</p>
      </div>
      {(!isTaken || isMine) && (
        <div className="grid justify-items-end gap-1.5">
          <GoLink room={room} size="small" aria-label={`Go to room ${room.number}`} className="max-md:min-h-11">
            Go
          </GoLink>
          {isMine ? (
            <ActForm act={{ kind: 'end-help', roomId: room.id, helpId: help.id }} done={focusOn('help')}>
              {(isUnderWay) => (
                <Button size="small" variant="quiet" isPending={isUnderWay} aria-label={`Done, help was given in room ${room.number}`} className="max-md:min-h-11">
                  Done
                </Button>
              )}
            </ActForm>
          ) : (
            <ActForm act={{ kind: 'take-help', roomId: room.id, helpId: help.id }} done={focusOn('help')}>
              {(isUnderWay) => (
                <Button size="small" variant="quiet" isPending={isUnderWay} aria-label={`I am on the way to room ${room.number}`} className="px-0! text-accent! max-md:min-h-11">
                  I am on the way
                </Button>
              )}
            </ActForm>
          )}
        </div>
      )}
    </li>
  );
}

function Waiting({ since, isUrgent }: { since: number; isUrgent: boolean }) {
  const now = useServerTime(useBoard().serverAt);
  return <span className={`font-semibold tabular-nums ${isUrgent ? 'text-bad' : ''}`}>waiting {clockWords(now - since)}</span>;
}
