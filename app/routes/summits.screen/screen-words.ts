import { countsTo } from '#domain/live/room-clock.ts';
import { isInUse } from '#domain/live/place-of.ts';
import type { RoomLine, RunLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';

/** What the screen is headed by, and what its clock counts to: the session that is on, else the next one. */
export type OnScreen = { title: string; clock: { from: number | null; until: number; word: 'left' | 'to-finish' | 'over-time' | 'until-it-begins' } | null };

/** How long before a session the screen counts down to it. */
const COUNT_DOWN_MS = 60 * 60_000;

/** What is on; while people are in rooms, the clock is that of the room that goes on longest. */
export function onScreen(agenda: readonly RunLine[], rooms: readonly RoomLine[], now: number): OnScreen {
  const line = agenda.find(({ state }) => state === 'running');
  const used = rooms.filter(isInUse);
  const isClosing = used.length > 0 && used.every(({ state }) => state === 'closing');
  const ends = used.flatMap((room) => countsTo(room) ?? []);
  if (line && ends.length > 0) return { title: line.title, clock: { from: isClosing ? null : line.fromAt, until: Math.max(...ends), word: isClosing ? 'to-finish' : 'left' } };
  if (line) return { title: line.title, clock: line.overSince === undefined ? { from: line.fromAt, until: line.untilAt, word: 'left' } : { from: null, until: line.overSince, word: 'over-time' } };
  const next = nextOf(agenda);
  if (!next) return { title: agenda.length === 0 ? t`The agenda is not out yet` : t`The agenda is over`, clock: null };
  const isNear = next.fromAt > now && next.fromAt - now <= COUNT_DOWN_MS;
  return { title: t`Next: ${next.title}`, clock: isNear ? { from: null, until: next.fromAt, word: 'until-it-begins' } : null };
}

/** The session that comes after the one that is on, or that is the first to come. */
export function nextOf(agenda: readonly RunLine[]): RunLine | null {
  const on = agenda.findIndex(({ state }) => state === 'running');
  return agenda.slice(on + 1).find(({ state }) => state === 'to-come') ?? null;
}

const small = [t`No rooms`, t`One room`, t`Two rooms`, t`Three rooms`, t`Four rooms`, t`Five rooms`, t`Six rooms`, t`Seven rooms`, t`Eight rooms`, t`Nine rooms`, t`Ten rooms`, t`Eleven rooms`, t`Twelve rooms`];

/** "Six rooms, 42 people". */
export function roomsWords(rooms: readonly RoomLine[]): string {
  const people = rooms.reduce((sum, { seated }) => sum + seated, 0);
  return `${small[rooms.length] ?? t`${rooms.length} rooms`}${people > 0 ? `, ${peopleWords(people)}` : ''}`;
}

export const peopleWords = (count: number): string => (count === 1 ? t`1 person` : t`${count} people`);

/** How the prompts of a room stand, in words: "3 of 5 prompts filled, 1 begun". */
export function promptWords(prompts: RoomLine['prompts']): string {
  const count = (state: string): number => prompts.filter((each) => each === state).length;
  return t`${count('ready')} of ${prompts.length} prompts filled${count('begun') > 0 ? t`, ${count('begun')} begun` : ''}`;
}
