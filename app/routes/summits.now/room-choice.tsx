import type { MeEntry, NowEntries, RoomLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { RoomOffer } from './room-offer.tsx';

type Props = { me: MeEntry; rooms: readonly RoomLine[]; breakouts: NonNullable<NowEntries['breakouts']>; arrive: () => void };

/**
 * The rooms of the breakouts at hand: to take a free seat in, where people may choose, and to wish for until rooms open. Folded
 * away for who has a seat.
 */
export function RoomChoice({ me, rooms, breakouts, arrive }: Props) {
  const { isChoiceOpen } = breakouts;
  const mayWish = rooms.every(({ state }) => state === 'planned');
  if (!isChoiceOpen && !mayWish) return null;
  const isOfferedAbove = (id: string) => isChoiceOpen && me.seat === null && me.suggestion?.id === id;
  const offered = rooms.filter(({ id, state }) => id !== me.seat?.id && (state === 'planned' || state === 'open') && (mayWish || !isOfferedAbove(id)));
  if (offered.length === 0) return null;
  const list = (
    <>
      <p className="max-w-[60ch] text-s text-ink-soft">{explanation({ isChoiceOpen, mayWish, hasSeat: me.seat !== null })}</p>
      <ol className="mt-1">
        {offered.map((room) => (
          <RoomOffer key={room.id} {...{ me, room, mayWish, arrive }} mayTake={isChoiceOpen && !isOfferedAbove(room.id)} agendaSessionId={breakouts.id} />
        ))}
      </ol>
    </>
  );
  if (me.seat)
    return (
      <div className="mt-2 border-t border-line">
        <Disclosure summary={isChoiceOpen ? 'Choose another room' : 'Wish for another room'}>{list}</Disclosure>
      </div>
    );
  return (
    <section aria-labelledby="rooms" className="mt-6">
      <h3 id="rooms" className="mb-2 border-b border-line-strong pb-2 font-sans text-xs leading-normal font-semibold tracking-[0.08em] text-ink-faint uppercase">
        {isChoiceOpen && me.suggestion ? 'Or choose another room' : `Rooms of ${breakouts.title}`}
      </h3>
      {list}
    </section>
  );
}

function explanation({ isChoiceOpen, mayWish, hasSeat }: { isChoiceOpen: boolean; mayWish: boolean; hasSeat: boolean }): string {
  if (!mayWish) return hasSeat ? t`Your seat goes to others as soon as you take another.` : t`Take a free seat; the room is told that you come.`;
  if (!isChoiceOpen) return t`Wish for up to three rooms, the one you would like best first. Facilitators seat everybody when the rooms open, and come as close to all wishes as they can.`;
  return t`Take a free seat now, or wish for up to three rooms, the one you would like best first, and be seated when the rooms open.`;
}
