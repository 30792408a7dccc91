import type { PerspectiveKey } from '../perspective.ts';
import type { SeatingTask, Seats, Sitter } from './seating.ts';

/**
 * Why somebody sits where they do, as it is kept: what weighed most, by a word that `reasonWords` says in the language of whoever reads. With `needs` stand those that the room meets, with
 * `speaks` its language, with `wish` which of theirs it was, from 0, with `only` what nobody else there speaks as.
 */
export type SeatReason = 'chosen' | 'pinned' | `needs ${string}` | `speaks ${string}` | 'together' | `wish ${number}` | 'stays' | `only ${PerspectiveKey}` | 'even';

/** Why somebody sits where they do, as far as it tells nobody what others wished or need, and without anybody's name. Null for who has no seat. */
export function seatReason(task: SeatingTask, seats: Seats, sitter: Sitter): SeatReason | null {
  const roomId = seats.get(sitter.id);
  const room = task.rooms.find(({ id }) => id === roomId);
  if (!room || roomId === undefined) return null;
  if (sitter.pinnedTo === roomId) return 'pinned';
  const fitting = task.rooms.filter((each) => sitter.needs.every((need) => each.meets.includes(need)));
  if (sitter.needs.length > 0 && fitting.length < task.rooms.length && fitting.includes(room)) return `needs ${sitter.needs.join(' ')}`;
  if (room.language !== null && sitter.languages.includes(room.language) && room.language !== 'en') return `speaks ${room.language}`;
  const isTogether = task.together.some(([one, other]) => (one === sitter.id && seats.get(other) === roomId) || (other === sitter.id && seats.get(one) === roomId));
  if (isTogether) return 'together';
  const rank = sitter.preferences.indexOf(roomId);
  if (rank >= 0) return `wish ${rank}`;
  if (sitter.seatedIn === roomId) return 'stays';
  const alike = task.sitters.filter(({ id, speaksAs }) => speaksAs === sitter.speaksAs && seats.get(id) === roomId).length;
  if (alike === 1 && sitter.speaksAs !== 'other') return `only ${sitter.speaksAs}`;
  return 'even';
}
