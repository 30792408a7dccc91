import { accessNeedWords } from '#domain/access-need.ts';
import { t } from '#domain/words/t.ts';
import type { SeatingPerson } from '#server/services/live/read-seating.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { MOVE_FORM } from './move-bar.tsx';
import type { Carrying } from './use-carrying.ts';
import type { Chosen } from './use-chosen.ts';
import { draggedPerson } from './use-dragging.ts';

type Props = { person: SeatingPerson; agendaSessionId: string; chosen: Chosen; carrying: Carrying; refresh: () => void };

/** One person: carried by the handle, ticked to be moved with others, pinned; with why they sit here and what they wished for. */
export function SeatLine({ person, agendaSessionId, chosen, carrying, refresh }: Props) {
  const { accountId, name, speaksAs, roomId, reason, wishes, needs, isPinned } = person;
  const isCarried = carrying.carried?.people.some(([id]) => id === accountId) ?? false;
  const notes = [...(wishes.length > 0 ? [wishes.length === 1 ? t`Wished for room ${wishes.join(', ')}` : t`Wished for rooms ${wishes.join(', ')}`] : []), ...needs.map((need) => accessNeedWords()[need])].join(' · ');
  return (
    <li
      {...draggedPerson(accountId)}
      className={`grid grid-cols-[auto_auto_minmax(0,1fr)_auto] items-start gap-x-2 border-b border-line py-2 text-s last:border-b-0 ${isCarried ? 'opacity-60' : ''}`}
    >
      <Grip {...{ person, carrying, isCarried }} />
      <input type="checkbox" form={MOVE_FORM} name="accountIds" value={accountId} aria-label={`Choose ${name}`} checked={chosen.seen.has(accountId)} onChange={() => chosen.toggle(person)} className="mt-1 size-5" />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <b>{name}</b>
          <PerspectiveMark of={speaksAs} />
        </p>
        {reason && <p className="text-xs text-ink-soft">{reason}</p>}
        {notes && <p className="text-xs text-ink-soft">{notes}</p>}
      </div>
      {roomId !== null && (
        <ActForm act={{ kind: 'pin', agendaSessionId, accountId, isPinned: !isPinned }} done={refresh}>
          {(isUnderWay) => (
            <Button size="small" variant="quiet" icon={isPinned ? 'lock' : undefined} isPending={isUnderWay} aria-label={isPinned ? `Pinned, ${name}: let the draw move them` : `Pin ${name}`} className={`px-2! ${isPinned ? 'text-ink' : 'text-ink-soft!'}`}>
              {isPinned ? 'Pinned' : 'Pin'}
            </Button>
          )}
        </ActForm>
      )}
    </li>
  );
}

/** The handle: a press picks up, arrow keys walk through the rooms, a press puts down, Escape leaves it. It needs JavaScript; the ticks do not. */
function Grip({ person, carrying: { carried, pickUp, press, drop, cancel }, isCarried }: Pick<Props, 'person' | 'carrying'> & { isCarried: boolean }) {
  const isHeld = isCarried && carried?.by === 'keys' && carried.grip === person.accountId;
  if (!useHydrated()) return <span aria-hidden="true" className="w-7" />;
  return (
    <button
      id={`grip-${person.accountId}`}
      type="button"
      aria-label={`Carry ${person.name} to another room`}
      aria-pressed={isHeld}
      onClick={() => (isHeld ? drop() : pickUp(person, 'keys'))}
      onKeyDown={press}
      onBlur={() => isHeld && cancel()}
      className="-my-0.5 grid min-h-8 w-7 cursor-grab place-items-center rounded-md text-ink-faint hover:text-ink aria-pressed:bg-accent aria-pressed:text-accent-ink pointer-coarse:min-h-11 pointer-coarse:w-9"
    >
      <Icon name="drag" size="small" />
    </button>
  );
}
