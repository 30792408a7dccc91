import type { LiveAct } from '#domain/live/live-act.ts';
import type { SeatingView } from '#server/services/live/read-seating.ts';
import { sentWords } from '#app/convening/sent-words.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { controlLook } from '#app/ui/field-control.ts';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import type { Carrying } from './use-carrying.ts';
import type { Chosen } from './use-chosen.ts';

/** The form to which the ticks in all lists belong. */
export const MOVE_FORM = 'move-chosen';

type Props = { view: SeatingView; chosen: Chosen; carrying: Carrying };

/** Moves everybody who is ticked to the room chosen; stays in sight while one ticks. What was carried is spoken here too. */
export function MoveBar({ view: { entry, rooms, people }, chosen: { seen, clear }, carrying: { told } }: Props) {
  const isHydrated = useHydrated();
  const taken = (id: string) => people.filter(({ roomId }) => roomId === id).length;
  return (
    <div className="sticky top-14 z-10 -mx-4 mb-4 border-b border-line bg-paper px-4 py-2 text-s md:-mx-6 md:px-6">
      <ActForm
        id={MOVE_FORM}
        act={{ kind: 'move', agendaSessionId: entry.id }}
        complete={(form): LiveAct => ({ kind: 'move', agendaSessionId: entry.id, accountIds: [...seen.keys()], fromRoomIds: [...seen.values()], roomId: sentWords(form.get('roomId')) })}
        done={clear}
      >
        {(isUnderWay) => (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <p role="status" className="text-ink-soft max-sm:w-full">
              {seen.size === 0 ? 'Tick people to move them together, or carry one by the handle.' : `${seen.size} chosen`}
            </p>
            <label htmlFor="move-to" className="sr-only">
              To which room
            </label>
            <select id="move-to" name="roomId" required defaultValue="" className={`${controlLook} w-auto max-w-64 min-w-0 flex-1 text-s! sm:flex-none`}>
              <option value="">To room …</option>
              {rooms
                .filter(({ state }) => state === 'planned' || state === 'open')
                .map(({ id, number, focus, capacity }) => (
                  <option key={id} value={id}>
                    Room {number}, {focus} ({taken(id)} of {capacity})
                  </option>
                ))}
            </select>
            <Button isPending={isUnderWay} disabled={isHydrated && seen.size === 0} icon="swap" className="min-h-11">
              Move
            </Button>
          </div>
        )}
      </ActForm>
      <p role={told.isRefusal ? 'alert' : 'status'} className={told.isRefusal ? 'mt-1 font-semibold text-bad' : 'sr-only'}>
        {told.words}
      </p>
    </div>
  );
}
