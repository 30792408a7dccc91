import { accessNeedWords } from '../access-need.ts';
import { languageWord } from '../language.ts';
import { type PerspectiveKey, perspectiveWord } from '../perspective.ts';
import { saidIn } from '../words/reading-language.ts';
import { listed } from './listed.ts';
import type { SeatingTask, Seats, Sitter } from './seating.ts';

/** To who sits with somebody whom they were to sit with: written down without the name, which is put in where it is shown. */
export const TOGETHER_WORDS = 'You are together with people whom you were to sit with.';
export const onlyOneWords = (speaksAs: PerspectiveKey): string => saidIn('en', () => `You are the only ${perspectiveWord(speaksAs)} in this room: it needs what you see.`);

/**
 * One sentence to somebody on why they sit where they do: what weighed most, as far as it tells nobody what others wished or
 * need, and without anybody's name. Null for who has no seat. It is kept as it is said, and so stays English.
 */
export const seatReason = (task: SeatingTask, seats: Seats, sitter: Sitter): string | null => saidIn('en', () => reasonOf(task, seats, sitter));

function reasonOf(task: SeatingTask, seats: Seats, sitter: Sitter): string | null {
  const roomId = seats.get(sitter.id);
  const room = task.rooms.find(({ id }) => id === roomId);
  if (!room || roomId === undefined) return null;
  if (sitter.pinnedTo === roomId) return 'A facilitator chose this room for you.';
  const fitting = task.rooms.filter((each) => sitter.needs.every((need) => each.meets.includes(need)));
  if (sitter.needs.length > 0 && fitting.length < task.rooms.length && fitting.includes(room)) return `This room has what you asked for: ${listed(sitter.needs.map((need) => accessNeedWords()[need]))}.`;
  if (room.language !== null && sitter.languages.includes(room.language) && room.language !== 'en') return `${languageWord(room.language)} is spoken here, as you wished.`;
  const isTogether = task.together.some(([one, other]) => (one === sitter.id && seats.get(other) === roomId) || (other === sitter.id && seats.get(one) === roomId));
  if (isTogether) return TOGETHER_WORDS;
  const rank = sitter.preferences.indexOf(roomId);
  if (rank === 0) return 'It is the room you wished for most.';
  if (rank > 0) return `It is your ${ordinals[rank - 1] ?? 'later'} wish; the rooms before it were full or would have had too many of one perspective.`;
  if (sitter.seatedIn === roomId) return 'You keep the seat you had.';
  const alike = task.sitters.filter(({ id, speaksAs }) => speaksAs === sitter.speaksAs && seats.get(id) === roomId).length;
  if (alike === 1 && sitter.speaksAs !== 'other') return onlyOneWords(sitter.speaksAs);
  return 'So that every room has about as many people, and hears every perspective.';
}

const ordinals = ['second', 'third', 'fourth', 'fifth'];
