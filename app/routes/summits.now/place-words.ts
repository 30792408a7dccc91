import { isInUse } from '#domain/live/place-of.ts';
import type { MeEntry, RoomName } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import type { IconName } from '#app/ui/icon.tsx';
import type { Tone } from '#app/ui/tone.ts';

type Placed = Pick<MeEntry, 'place' | 'seat' | 'suggestion'>;

export const roomWords = ({ number, focus }: Pick<RoomName, 'number' | 'focus'>): string => t`Room ${number}, ${focus}`;
/** The same of a seat, whose own number is that of the seat. */
export const roomOfSeat = ({ roomNumber, focus }: NonNullable<MeEntry['seat']>): string => roomWords({ number: roomNumber, focus });

/** Where somebody is, in one line that is spoken when it changes. */
export function placeLine({ place, seat }: Placed): { icon: IconName; tone: Tone; words: string } {
  const seated = seat && t`You have a seat, number ${seat.number} of ${seat.of}`;
  switch (place.kind) {
    case 'absent':
      return { icon: 'clock', tone: 'plain', words: seat ? t`You are expected: a seat in room ${seat.roomNumber} is kept for you` : t`You are expected` };
    case 'left':
      return { icon: 'door', tone: 'warn', words: t`You have stepped out` };
    case 'seat':
      return { icon: 'seat', tone: 'good', words: seat === null ? t`You have a seat` : `${seated}. ${seat.state === 'closing' ? t`Room ${seat.roomNumber} is closing` : t`Room ${seat.roomNumber} is open`}` };
    case 'lobby':
      if (seat?.state === 'closed') return { icon: 'lobby', tone: 'good', words: t`You are in the lobby. Room ${seat.roomNumber} is closed` };
      return { icon: seat ? 'seat' : 'lobby', tone: 'good', words: seated ?? t`You are in the lobby` };
    case 'plenary':
      return { icon: 'people', tone: 'good', words: seat && !isInUse(seat) && seat.state !== 'closed' ? t`You are in the plenary, and have a seat in room ${seat.roomNumber} afterwards` : t`You are in the plenary` };
  }
}

/** The heading of where somebody is: their room once they have one. */
export function placeHeading({ place, seat, suggestion, role }: Placed & Pick<MeEntry, 'role'>): string {
  if (place.kind === 'absent' && (seat !== null || suggestion === null)) return t`Say that you are here`;
  if (seat) return place.kind === 'left' ? t`Your seat in room ${seat.roomNumber} is kept` : roomOfSeat(seat);
  switch (place.kind) {
    case 'left':
      return t`Your place is kept`;
    case 'plenary':
      return t`Everybody is together`;
    default:
      return role === 'participant' ? t`You have no seat yet` : t`You are at hand for every room`;
  }
}
