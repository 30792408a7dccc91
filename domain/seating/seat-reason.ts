import { accessNeedWords } from '../access-need.ts';
import { languageWord } from '../language.ts';
import { perspectiveWord } from '../perspective.ts';
import type { SeatingTask, Seats, Sitter } from './seating.ts';

type Named = { /** What people are called, by id. */ nameOf: (id: string) => string };

/**
 * One sentence to somebody on why they sit where they do: what weighed most, as far as it tells nobody what others wished or
 * need. Null for who has no seat.
 */
export function seatReason(task: SeatingTask, seats: Seats, sitter: Sitter, { nameOf }: Named): string | null {
  const roomId = seats.get(sitter.id);
  const room = task.rooms.find(({ id }) => id === roomId);
  if (!room || roomId === undefined) return null;
  if (sitter.pinnedTo === roomId) return 'A facilitator chose this room for you.';
  const fitting = task.rooms.filter((each) => sitter.needs.every((need) => each.meets.includes(need)));
  if (sitter.needs.length > 0 && fitting.length < task.rooms.length && fitting.includes(room)) return `This room has what you asked for: ${listed(sitter.needs.map((need) => accessNeedWords[need]))}.`;
  if (room.language !== null && sitter.languages.includes(room.language) && room.language !== 'en') return `${languageWord(room.language)} is spoken here, as you wished.`;
  const friends = task.together.flatMap(([one, other]) => (one === sitter.id ? [other] : other === sitter.id ? [one] : [])).filter((id) => seats.get(id) === roomId);
  if (friends.length > 0) return `You are together with ${listed(friends.map(nameOf))}, as was asked.`;
  const rank = sitter.preferences.indexOf(roomId);
  if (rank === 0) return 'It is the room you wished for most.';
  if (rank > 0) return `It is your ${ordinals[rank - 1] ?? 'later'} wish; the rooms before it were full or would have had too many of one perspective.`;
  if (sitter.seatedIn === roomId) return 'You keep the seat you had.';
  const alike = task.sitters.filter(({ id, speaksAs }) => speaksAs === sitter.speaksAs && seats.get(id) === roomId).length;
  if (alike === 1 && sitter.speaksAs !== 'other') return `You are the only ${perspectiveWord(sitter.speaksAs)} in this room: it needs what you see.`;
  return 'So that every room has about as many people, and hears every perspective.';
}

const ordinals = ['second', 'third', 'fourth', 'fifth'];

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);
