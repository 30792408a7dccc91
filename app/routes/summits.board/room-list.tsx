import { useSearchParams } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { signalOf } from '#domain/live/urgency.ts';
import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { useCalmTime } from '#app/convening/calm-time.tsx';
import { ShapeLegend } from '#app/perspectives/perspective-legend.tsx';
import { RoomLine, roomColumns } from './room-line.tsx';
import { tintOf } from './room-tint.ts';
import { useBoard } from './use-board.ts';

/** The rooms by number, which never change their places; what changes is their tint and what they say. */
export function RoomList({ rooms }: { rooms: readonly BoardRoom[] }) {
  const [query] = useSearchParams();
  const [opened, setOpened] = useState<readonly string[]>(() => rooms.filter(({ number }) => query.get('room') === String(number)).map(({ id }) => id));
  const toggle = useCallback((id: string) => setOpened((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id])), []);
  if (rooms.length === 0) return null;
  return (
    <section id="rooms" aria-labelledby="rooms-heading" tabIndex={-1} className="scroll-mt-32">
      <h2 id="rooms-heading" className="sr-only">
        Rooms
      </h2>
      <Glance rooms={rooms} />
      <div aria-hidden="true" className={`${roomColumns} -mx-3 border-b border-line-strong px-3 pb-2 text-xs text-ink-faint max-[56.25rem]:hidden`}>
        <span />
        <span>Room</span>
        <span>Present of expected</span>
        <span>Last edit</span>
        <span>Words a minute</span>
        <span>Prompts</span>
        <span className="w-30" />
      </div>
      <ul className="max-[56.25rem]:border-t max-[56.25rem]:border-line">
        {rooms.map((room) => (
          <RoomLine key={room.id} room={room} isOpen={opened.includes(room.id)} toggle={toggle} />
        ))}
      </ul>
      <ShapeLegend hasOutline className="justify-between pt-3" />
    </section>
  );
}

/** On a phone, all rooms in one look before the list. */
function Glance({ rooms }: { rooms: readonly BoardRoom[] }) {
  const now = useCalmTime();
  const { meId } = useBoard();
  return (
    <nav aria-label="Rooms at a glance" className="mb-4 grid grid-cols-[repeat(auto-fill,minmax(3.25rem,1fr))] overflow-hidden rounded-md border border-line-strong min-[56.25rem]:hidden">
      {rooms.map((room) => {
        const signal = signalOf(room, now, meId);
        const { text, glance } = tintOf(signal.kind);
        return (
          <a key={room.id} href={`#room-${room.number}`} className={`grid min-h-13 justify-items-center gap-px border-t-3 px-0.5 pt-1 pb-1.5 no-underline shadow-[1px_0_var(--line)] ${glance} ${text || 'text-ink-soft'}`}>
            <span className="font-serif text-l leading-tight font-semibold">
              <span className="sr-only">Room </span>
              {room.number}{' '}
            </span>
            <span className="text-[12px] leading-tight font-semibold">{signal.short}</span>
          </a>
        );
      })}
    </nav>
  );
}
