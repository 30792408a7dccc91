import { languageWord } from '#domain/language.ts';
import { isInUse } from '#domain/live/place-of.ts';
import { roomNeedWords } from '#domain/live/room-need-words.ts';
import type { MeEntry, RoomLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { roomWords } from './place-words.ts';

type Props = { me: MeEntry; room: RoomLine; agendaSessionId: string; mayTake: boolean; mayWish: boolean; arrive: () => void };

const MOST_WISHES = 3;
const wishWords = [t`Your first wish`, t`Your second wish`, t`Your third wish`];

/** One room to choose or to wish for: what it takes on, how many seats are free, what it offers, and a press for each. */
export function RoomOffer({ me, room, agendaSessionId, mayTake, mayWish, arrive }: Props) {
  const rank = me.wishes.indexOf(room.id);
  const isFull = room.seated >= room.capacity;
  const name = <span className="sr-only"> {roomWords(room)}</span>;
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      <h4 className="font-serif text-m leading-snug font-semibold">{roomWords(room)}</h4>
      {room.question && <p className="max-w-[60ch] text-s text-ink-soft">{room.question}</p>}
      <p className="mt-0.5 text-xs text-ink-soft">{factsOf(room).join(' · ')}</p>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        {mayTake && !isFull && (
          <ActForm act={{ kind: 'choose-seat', roomId: room.id }} done={arrive}>
            {(isPending) => (
              <Button size="small" isPending={isPending}>
                Take a seat{name}
              </Button>
            )}
          </ActForm>
        )}
        {mayWish && rank >= 0 && (
          <span className="inline-flex items-center gap-1.5 text-xs font-semibold text-good">
            <Icon name="check" size="small" /> {wishWords[rank]}
          </span>
        )}
        {mayWish && (rank >= 0 || me.wishes.length < MOST_WISHES) && (
          <ActForm act={{ kind: 'wish', agendaSessionId, roomIds: rank >= 0 ? me.wishes.filter((id) => id !== room.id) : [...me.wishes, room.id] }}>
            {(isPending) => (
              <Button size="small" variant="quiet" isPending={isPending}>
                {rank >= 0 ? 'Take the wish back' : 'Wish for it'}
                {name}
              </Button>
            )}
          </ActForm>
        )}
      </div>
    </li>
  );
}

function factsOf(room: RoomLine): string[] {
  const free = Math.max(0, room.capacity - room.seated);
  return [
    free === 0 ? t`full, ${room.seated} of ${room.capacity}` : t`${free} of ${room.capacity} seats free`,
    isInUse(room) ? t`open, ${room.here} there` : '',
    room.language === null ? '' : languageWord(room.language),
    ...room.meets.map((need) => roomNeedWords()[need]),
  ].filter(Boolean);
}
