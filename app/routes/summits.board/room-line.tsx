import { Link } from '@remix-run/react';
import { memo } from 'react';
import { isInUse } from '#domain/live/place-of.ts';
import { agoWords } from '#domain/live/time-passed.ts';
import { signalOf, silentSinceOf } from '#domain/live/urgency.ts';
import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { useCalmTime } from '#app/convening/calm-time.tsx';
import { PerspectiveShapes } from '#app/perspectives/perspective-shapes.tsx';
import { buttonLook } from '#app/ui/button-look.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { GoLink } from './go-link.tsx';
import { Pace } from './pace.tsx';
import { PromptBoxes } from './prompt-boxes.tsx';
import { RoomMore } from './room-more.tsx';
import { tintOf } from './room-tint.ts';
import { useBoard } from './use-board.ts';

/** The columns of the table of rooms; on a phone its lines are stacked. */
export const roomColumns = 'grid items-center gap-x-4 grid-cols-[1.5rem_minmax(0,1fr)_9.25rem_5.25rem_8.25rem_6.5rem_auto]';
const stacked = 'max-[56.25rem]:grid-cols-[1.25rem_minmax(7.5rem,1fr)_minmax(0,1fr)_auto] max-[56.25rem]:gap-x-3 max-[56.25rem]:gap-y-2 max-[56.25rem]:py-3';

type Props = { room: BoardRoom; isOpen: boolean; toggle: (roomId: string) => void };

/** One room: what it works on, what speaks for going there, who is there, and how the writing goes. */
export const RoomLine = memo(function RoomLine({ room, isOpen, toggle }: Props) {
  const now = useCalmTime();
  const { meId } = useBoard();
  const signal = signalOf(room, now, meId);
  const tint = tintOf(signal.kind);
  const isUrgent = signal.kind === 'help' || signal.kind === 'silent';
  const { number, people, guests, activity, prompts } = room;
  /** Of a room that nobody has written in yet there is nothing to say on a phone. */
  const onlyWide = activity === null ? 'max-[56.25rem]:hidden' : '';
  const here = people.filter(({ isHere }) => isHere).length;
  return (
    <li id={`room-${number}`} className="-mx-4 scroll-mt-28 border-b border-line min-[56.25rem]:-mx-3">
      <div className={`${roomColumns} ${stacked} px-4 py-2.5 text-s leading-snug min-[56.25rem]:px-3 ${tint.row}`}>
        <span aria-hidden="true" className={`text-right font-serif text-l leading-none font-semibold max-[56.25rem]:self-start max-[56.25rem]:pt-0.5 ${isUrgent ? tint.text : 'text-ink-faint'}`}>
          {number}
        </span>
        <div className="min-w-0 max-[56.25rem]:col-span-2">
          <h3 className="text-m leading-snug">
            <GoName room={room} />
          </h3>
          <p className={`flex items-start gap-1.5 text-xs ${tint.text ? `font-semibold ${tint.text}` : 'text-ink-faint'}`}>
            {tint.icon && <Icon name={tint.icon} className="mt-0.5 size-3.75" />}
            <span>
              {signal.words}
              {room.hands > 0 && (room.hands === 1 ? ' · 1 hand up' : ` · ${room.hands} hands up`)}
              {room.isChatMuted && ' · chat is muted'}
            </span>
          </p>
        </div>
        <div className="grid gap-1 max-[56.25rem]:col-start-2 max-[56.25rem]:row-start-2">
          <PerspectiveShapes people={people} />
          <p className="text-xs text-ink-soft">
            <b className="text-ink">{here}</b> of {people.length}
            <span className="sr-only"> present</span>
            {guests.length > 0 && `, ${guests.length} more`}
          </p>
        </div>
        <p className={`text-xs max-[56.25rem]:col-span-2 max-[56.25rem]:col-start-3 max-[56.25rem]:row-start-3 ${onlyWide} ${isUrgent && silentSinceOf(room, now) !== null ? `font-semibold ${tint.text}` : 'text-ink-soft'}`}>
          <span className="sr-only">Last edit </span>
          {activity?.lastEditAt ? agoWords(activity.lastEditAt, now) : '–'}
          <span aria-hidden="true" className="block font-normal text-ink-soft min-[56.25rem]:hidden">
            last edit
          </span>
        </p>
        <Pace perMinute={activity?.perMinute ?? null} colour={isUrgent ? tint.text : 'text-ink-soft'} className={`max-[56.25rem]:col-start-2 max-[56.25rem]:row-start-3 ${onlyWide}`} />
        <PromptBoxes prompts={prompts} className="max-[56.25rem]:col-span-2 max-[56.25rem]:col-start-3 max-[56.25rem]:row-start-2" />
        <div className="flex justify-end gap-1 max-[56.25rem]:col-start-4 max-[56.25rem]:row-start-1 min-[56.25rem]:w-30">
          {isInUse(room) && (
            <GoLink room={room} size="small" variant={tint.isMarked ? 'default' : 'quiet'} className={`max-md:min-h-11 ${tint.isMarked ? '' : 'text-accent!'}`} aria-label={`Go in to room ${number}`}>
              Go in
            </GoLink>
          )}
          <MoreOpener {...{ room, isOpen, toggle }} />
        </div>
      </div>
      {isOpen && <RoomMore room={room} />}
    </li>
  );
});

function GoName({ room: { slug: roomSlug, number, focus, state } }: { room: BoardRoom }) {
  const { slug } = useBoard();
  return (
    <Link to={`/summits/${slug}/rooms/${roomSlug}${state === 'planned' ? '' : '/live'}`} className="inline-block py-1 text-ink no-underline hover:underline">
      <span className="sr-only">Room {number}, </span>
      {focus}
    </Link>
  );
}

/** Opens what else there is of a room below its line: a button, and without JavaScript a link to the page with it open. */
function MoreOpener({ room: { id, number, focus }, isOpen, toggle }: Props) {
  const look = `${buttonLook({ variant: 'quiet', size: 'small' })} w-9 px-0! pointer-coarse:w-11 max-md:min-h-11 max-md:w-11`;
  const face = (
    <>
      <span className="sr-only">More about room {number}</span>
      <Icon name="chevron" size="small" className={isOpen ? 'rotate-180' : ''} />
    </>
  );
  if (!useHydrated())
    return (
      <a href={`?room=${number}#room-${number}`} className={look}>
        {face}
      </a>
    );
  return (
    <button type="button" aria-expanded={isOpen} title={`More about room ${number}, ${focus}`} onClick={() => toggle(id)} className={look}>
      {face}
    </button>
  );
}
