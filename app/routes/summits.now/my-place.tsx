import { useRef } from 'react';
import { isInUse } from '#domain/live/place-of.ts';
import type { MeEntry, NowEntries, RoomLine, RunLine } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { AfterThis } from './after-this.tsx';
import { MySeat } from './my-seat.tsx';
import { NoSeat } from './no-seat.tsx';
import { placeHeading, placeLine } from './place-words.ts';
import { RoomChoice } from './room-choice.tsx';

type Props = { me: MeEntry; rooms: readonly RoomLine[]; agenda: readonly RunLine[]; breakouts: NowEntries['breakouts']; slug: string; zone: string };

/** Where I am and why, and the one next step. One heading stays through all changes and takes the focus after a press, whose button is gone. */
export function MyPlace({ me, rooms, agenda, breakouts, slug, zone }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrive = () => heading.current?.focus();
  const { place, seat } = me;
  const line = placeLine(me);
  const isHere = place.kind !== 'absent' && place.kind !== 'left';
  /** Who comes while rooms are at work takes a seat at once: that says that they are here. */
  const isLate = place.kind === 'absent' && seat === null && me.suggestion !== null;
  return (
    <section aria-labelledby="my-place" className="grid gap-2 md:gap-3">
      <p role="status" className="text-s">
        <ToneLine tone={line.tone} icon={line.icon}>{line.words}</ToneLine>
      </p>
      <h2 ref={heading} id="my-place" tabIndex={-1} className="text-xl md:text-2xl">
        {placeHeading(me)}
      </h2>
      {place.kind === 'absent' && !isLate && <p className="text-ink-soft">{seat === null && breakouts ? 'So that facilitators know whom to expect, and you get a seat.' : 'So that facilitators know whom to expect.'}</p>}
      {place.kind === 'left' && <p className="text-ink-soft">{seat ? 'It stays yours until you are back; nobody else gets it.' : 'You are not counted as here until you are back.'}</p>}
      {(isHere || isLate) && !seat && <NoSeat {...{ me, breakouts, arrive, slug }} areRoomsClosed={rooms.length > 0 && rooms.every(({ state }) => state === 'closed')} />}
      {!isHere && (
        <ActForm act={{ kind: 'come-back' }} done={arrive} className="mt-2">
          {(isPending) => (
            <Button variant={isLate ? 'default' : 'primary'} size="big" isWide icon={place.kind === 'absent' ? 'lobby' : 'seat'} isPending={isPending}>
              {isLate ? 'I am here, and take a seat later' : place.kind === 'absent' ? 'I am here' : 'I am back'}
            </Button>
          )}
        </ActForm>
      )}
      {isHere && seat && <MySeat {...{ seat, slug, agenda, zone }} />}
      {!(seat && isInUse(seat)) && <AfterThis {...{ agenda, zone }} className="text-s text-ink-soft" />}
      {place.kind !== 'left' && breakouts && rooms.length > 0 && <RoomChoice {...{ me, rooms, breakouts, arrive }} />}
      {isHere && (
        <ActForm act={{ kind: 'step-out' }} done={arrive} className="mt-1 text-center">
          {(isPending) => (
            <Button variant="quiet" size="small" icon="door" isPending={isPending}>
              I am stepping out
            </Button>
          )}
        </ActForm>
      )}
    </section>
  );
}
