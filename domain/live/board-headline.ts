import { t } from '../words/t.ts';
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
  if (inUse.every(({ state }) => state === 'closing')) return { title: t`The rooms are closing`, evidence: t`Sentences are finished; after that the notes are only read. More time opens them again.`, next: null };
  if (waiting > 0) return { title: waiting === 1 ? t`One person waits in the lobby` : t`${waiting} people wait in the lobby`, evidence: `${title}. ${evidence}`, next: { kind: 'seat', agendaSessionId, count: waiting } };
  return { title: inUse.length === 1 ? t`The room is at work` : title, evidence, next: null };
}

function beforeOpening(agenda: readonly RunLine[], { id, title }: { id: string; title: string }, rooms: readonly BoardRoom[], waiting: number): BoardHeadline {
  const running = agenda.find(({ state }) => state === 'running');
  const seated = rooms.reduce((sum, { people }) => sum + people.length, 0);
  const planned = rooms.length === 1 ? t`One room is planned.` : t`${rooms.length} rooms are planned.`;
  return {
    title: running && running.id !== id ? t`“${title}” is next` : t`“${title}” can begin`,
    evidence: `${planned} ${seatsWords(seated, waiting)}`,
    next: { kind: 'open', agendaSessionId: id, count: rooms.length },
  };
}

function seatsWords(seated: number, waiting: number): string {
  const seats = seated === 0 ? t`Nobody is seated yet` : seated === 1 ? t`1 person has a seat` : t`${seated} people have a seat`;
  if (waiting === 0) return `${seats}.`;
  return waiting === 1 ? t`${seats}, 1 here has none.` : t`${seats}, ${waiting} here have none.`;
}

function afterClosing(agenda: readonly RunLine[], agendaSessionId: string): BoardHeadline {
  const place = agenda.findIndex(({ id }) => id === agendaSessionId);
  return { title: t`All rooms are closed`, evidence: t`What was written there can be read, and a report composed of it.`, next: nextOf(agenda.slice(place + 1)).next ?? { kind: 'report' } };
}

function withoutRooms({ title }: { title: string }, mayPlan: boolean): BoardHeadline {
  const evidence = mayPlan ? t`Plan rooms; then people can be seated and the rooms opened from here.` : t`A convener plans them; then people can be seated and the rooms opened from here.`;
  return { title: t`“${title}” has no rooms yet`, evidence, next: mayPlan ? { kind: 'plan' } : null };
}

function withoutBreakouts(agenda: readonly RunLine[], mayPlan: boolean): BoardHeadline {
  const running = agenda.find(({ state }) => state === 'running');
  const hadBreakouts = agenda.some(({ kind }) => kind === 'breakouts');
  const words = nextOf(agenda.slice(running ? agenda.indexOf(running) + 1 : 0));
  const title = running ? t`“${running.title}” is on` : hadBreakouts ? t`All breakouts are over` : t`There are no breakouts`;
  return { title, evidence: withoutBreakoutsWords(hadBreakouts, mayPlan), next: words.next ?? (hadBreakouts ? { kind: 'report' } : null) };
}

function withoutBreakoutsWords(hadBreakouts: boolean, mayPlan: boolean): string {
  if (hadBreakouts) return t`What was written in the rooms can be read, and a report composed of it.`;
  return mayPlan ? t`Add a session of the kind “Breakouts” to the agenda to have rooms here.` : t`A convener adds a session of the kind “Breakouts” to the agenda to have rooms here.`;
}

function nextOf(later: readonly RunLine[]): Pick<BoardHeadline, 'next'> {
  const line = later.find(({ state }) => state === 'to-come');
  if (!line) return { next: null };
  return { next: line.kind === 'breakouts' ? { kind: 'open', agendaSessionId: line.id, count: 0 } : { kind: 'start', line } };
}
