import { isInUse } from './place-of.ts';
import { headlineOf } from './urgency.ts';
import type { BoardEntries, BoardRoom, RunLine } from './views/entry-types.ts';

/** The one thing to do next from the board. */
export type NextStep =
  | { kind: 'go'; room: BoardRoom }
  | { kind: 'open'; agendaSessionId: string; count: number }
  | { kind: 'start'; line: RunLine }
  | { kind: 'plan' }
  | { kind: 'report' }
  | { kind: 'seat'; agendaSessionId: string; count: number };
export type BoardHeadline = { title: string; evidence: string; next: NextStep | null };

type Seen = Pick<BoardEntries, 'agenda' | 'breakouts'> & { rooms: readonly BoardRoom[]; /** How many wait in the lobby. */ waiting: number; /** Whether who looks may plan rooms and the agenda; others are told who does. */ mayPlan: boolean };

/** The board's answer at a moment: which room needs whoever looks, or what opens, starts or is to be planned next. */
export function boardHeadline({ agenda, breakouts, rooms, waiting, mayPlan }: Seen, now: number, meId: string | null): BoardHeadline {
  if (breakouts === null) return withoutBreakouts(agenda, mayPlan);
  if (rooms.length === 0) return withoutRooms(breakouts, mayPlan);
  if (rooms.some(isInUse)) return whileOpen(rooms, { now, meId, waiting, agendaSessionId: breakouts.id });
  const planned = rooms.filter(({ state }) => state === 'planned');
  if (planned.length === rooms.length) return beforeOpening(agenda, breakouts, rooms, waiting);
  return afterClosing(agenda, breakouts.id);
}

function whileOpen(rooms: readonly BoardRoom[], { now, meId, waiting, agendaSessionId }: { now: number; meId: string | null; waiting: number; agendaSessionId: string }): BoardHeadline {
  const { roomId, title, evidence } = headlineOf(rooms, now, meId);
  const room = rooms.find(({ id }) => id === roomId);
  if (room) return { title, evidence, next: { kind: 'go', room } };
  const inUse = rooms.filter(isInUse);
  if (inUse.every(({ state }) => state === 'closing')) return { title: 'The rooms are closing', evidence: 'Sentences are finished; after that the notes are only read. More time opens them again.', next: null };
  if (waiting > 0) return { title: waiting === 1 ? 'One person waits in the lobby' : `${waiting} people wait in the lobby`, evidence: `${title}. ${evidence}`, next: { kind: 'seat', agendaSessionId, count: waiting } };
  return { title: inUse.length === 1 ? 'The room is at work' : title, evidence, next: null };
}

function beforeOpening(agenda: readonly RunLine[], { id, title }: { id: string; title: string }, rooms: readonly BoardRoom[], waiting: number): BoardHeadline {
  const running = agenda.find(({ state }) => state === 'running');
  const seated = rooms.reduce((sum, { people }) => sum + people.length, 0);
  const seats = seated === 0 ? 'Nobody is seated yet' : `${seated} ${seated === 1 ? 'person has' : 'people have'} a seat`;
  const lacking = waiting > 0 ? `, ${waiting} here ${waiting === 1 ? 'has' : 'have'} none` : '';
  return {
    title: running && running.id !== id ? `“${title}” is next` : `“${title}” can begin`,
    evidence: `${rooms.length === 1 ? 'One room is' : `${rooms.length} rooms are`} planned. ${seats}${lacking}.`,
    next: { kind: 'open', agendaSessionId: id, count: rooms.length },
  };
}

function afterClosing(agenda: readonly RunLine[], agendaSessionId: string): BoardHeadline {
  const place = agenda.findIndex(({ id }) => id === agendaSessionId);
  return { title: 'All rooms are closed', evidence: 'What was written there can be read, and a report composed of it.', next: nextOf(agenda.slice(place + 1)).next ?? { kind: 'report' } };
}

function withoutRooms({ title }: { title: string }, mayPlan: boolean): BoardHeadline {
  const evidence = `${mayPlan ? 'Plan rooms' : 'A convener plans them'}; then people can be seated and the rooms opened from here.`;
  return { title: `“${title}” has no rooms yet`, evidence, next: mayPlan ? { kind: 'plan' } : null };
}

function withoutBreakouts(agenda: readonly RunLine[], mayPlan: boolean): BoardHeadline {
  const running = agenda.find(({ state }) => state === 'running');
  const hadBreakouts = agenda.some(({ kind }) => kind === 'breakouts');
  const words = nextOf(agenda.slice(running ? agenda.indexOf(running) + 1 : 0));
  const title = running ? `“${running.title}” is on` : hadBreakouts ? 'All breakouts are over' : 'There are no breakouts';
  return { title, evidence: hadBreakouts ? 'What was written in the rooms can be read, and a report composed of it.' : `${mayPlan ? 'Add' : 'A convener adds'} a session of the kind “Breakouts” to the agenda to have rooms here.`, next: words.next ?? (hadBreakouts ? { kind: 'report' } : null) };
}

function nextOf(later: readonly RunLine[]): Pick<BoardHeadline, 'next'> {
  const line = later.find(({ state }) => state === 'to-come');
  if (!line) return { next: null };
  return { next: line.kind === 'breakouts' ? { kind: 'open', agendaSessionId: line.id, count: 0 } : { kind: 'start', line } };
}
