import { isInUse } from '#domain/live/place-of.ts';
import type { MeEntry, RoomName } from '#domain/live/views/entry-types.ts';
import type { IconName } from '#app/ui/icon.tsx';
import type { Tone } from '#app/ui/tone.ts';

type Placed = Pick<MeEntry, 'place' | 'seat' | 'suggestion'>;

export const roomWords = ({ number, focus }: Pick<RoomName, 'number' | 'focus'>): string => `Room ${number}, ${focus}`;
/** The same of a seat, whose own number is that of the seat. */
export const roomOfSeat = ({ roomNumber, focus }: NonNullable<MeEntry['seat']>): string => roomWords({ number: roomNumber, focus });

/** Where somebody is, in one line that is spoken when it changes. */
export function placeLine({ place, seat }: Placed): { icon: IconName; tone: Tone; words: string } {
  const seated = seat && `You have a seat, number ${seat.number} of ${seat.of}`;
  switch (place.kind) {
    case 'absent':
      return { icon: 'clock', tone: 'plain', words: seat ? `You are expected: a seat in room ${seat.roomNumber} is kept for you` : 'You are expected' };
    case 'left':
      return { icon: 'door', tone: 'warn', words: 'You have stepped out' };
    case 'seat':
      return { icon: 'seat', tone: 'good', words: seat === null ? 'You have a seat' : `${seated}. Room ${seat.roomNumber} is ${seat.state === 'closing' ? 'closing' : 'open'}` };
    case 'lobby':
      if (seat?.state === 'closed') return { icon: 'lobby', tone: 'good', words: `You are in the lobby. Room ${seat.roomNumber} is closed` };
      return { icon: seat ? 'seat' : 'lobby', tone: 'good', words: seated ?? 'You are in the lobby' };
    case 'plenary':
      return { icon: 'people', tone: 'good', words: seat && !isInUse(seat) && seat.state !== 'closed' ? `You are in the plenary, and have a seat in room ${seat.roomNumber} afterwards` : 'You are in the plenary' };
  }
}

/** The heading of where somebody is: their room once they have one. */
export function placeHeading({ place, seat, suggestion, role }: Placed & Pick<MeEntry, 'role'>): string {
  if (place.kind === 'absent' && (seat !== null || suggestion === null)) return 'Say that you are here';
  if (seat) return place.kind === 'left' ? `Your seat in room ${seat.roomNumber} is kept` : roomOfSeat(seat);
  switch (place.kind) {
    case 'left':
      return 'Your place is kept';
    case 'plenary':
      return 'Everybody is together';
    default:
      return role === 'participant' ? 'You have no seat yet' : 'You are at hand for every room';
  }
}
