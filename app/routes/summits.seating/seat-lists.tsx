import { type ReactNode, useRef } from 'react';
import { languageWord } from '#domain/language.ts';
import { roomNeedWords } from '#domain/live/room-need-words.ts';
import { t } from '#domain/words/t.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import type { SeatingPerson, SeatingRoom, SeatingView } from '#server/services/live/read-seating.ts';
import { SeatLine } from './seat-line.tsx';
import type { Carrying } from './use-carrying.ts';
import type { Chosen } from './use-chosen.ts';
import { dropRoom, useDragging } from './use-dragging.ts';

type Props = { view: SeatingView; chosen: Chosen; carrying: Carrying; refresh: () => void };

const byName = (one: SeatingPerson, other: SeatingPerson): number => one.name.localeCompare(other.name, readingLocale(), { numeric: true });

/** Who has no seat, and every room with who sits there; people are carried from list to list. */
export function SeatLists({ view: { entry, rooms, people }, ...rest }: Props) {
  const lists = useRef<HTMLDivElement>(null);
  useDragging(lists, people, rest.carrying);
  const unseated = people.filter(({ roomId }) => roomId === null).toSorted(byName);
  const lines = (some: readonly SeatingPerson[]) => (
    <ul>
      {some.map((person) => (
        <SeatLine key={person.accountId} person={person} agendaSessionId={entry.id} {...rest} />
      ))}
    </ul>
  );
  return (
    <div ref={lists} className="grid grid-cols-1 gap-x-10 gap-y-8 md:grid-cols-[repeat(auto-fill,minmax(19rem,1fr))]">
      <section aria-labelledby="unseated-heading" className="min-w-0">
        <h2 id="unseated-heading" className="border-b border-line-strong pb-1.5 text-l">
          Without a seat, {unseated.length}
        </h2>
        {unseated.length === 0 ? <p className="py-2 text-s text-ink-soft">Everybody has a seat.</p> : lines(unseated)}
      </section>
      {rooms.map((room) => {
        const seated = people.filter(({ roomId }) => roomId === room.id).toSorted(byName);
        return (
          <RoomSeats key={room.id} room={room} taken={seated.length} carrying={rest.carrying}>
            {seated.length === 0 ? <p className="py-2 text-s text-ink-soft">Nobody sits here yet.</p> : lines(seated)}
          </RoomSeats>
        );
      })}
    </div>
  );
}

/** Of rooms in which nobody is seated any more. */
const stateWords: Record<SeatingRoom['state'], string> = { planned: '', open: '', closing: t`closing`, closed: t`closed` };

function RoomSeats({ room, taken, carrying, children }: { room: SeatingRoom; taken: number; carrying: Carrying; children: ReactNode }) {
  const { id, number, focus, capacity, reserve, language, meets, state } = room;
  const isTaking = state === 'planned' || state === 'open';
  const isTarget = carrying.carried?.target === id;
  const facts = [t`${taken} of ${capacity} seats`, reserve > 0 && t`${reserve} for latecomers`, language && languageWord(language), ...meets.map((need) => roomNeedWords()[need]), !isTaking && stateWords[state]].filter(Boolean).join(' · ');
  return (
    <section
      id={`seats-${id}`}
      aria-labelledby={`seats-${id}-heading`}
      {...dropRoom(id, isTaking)}
      className={`min-w-0 scroll-mt-40 rounded-md ${isTarget ? 'bg-accent-wash outline-2 outline-offset-4 outline-accent' : ''}`}
    >
      <h2 id={`seats-${id}-heading`} className="text-l">
        <span className="text-ink-faint">{number}</span> <span className="sr-only">, </span>
        {focus}
      </h2>
      <p className={`border-b border-line-strong pb-1.5 text-xs ${taken > capacity ? 'font-semibold text-warn' : 'text-ink-soft'}`}>{facts}</p>
      {children}
    </section>
  );
}
