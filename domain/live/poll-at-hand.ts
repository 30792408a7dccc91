import type { PollEntry, RunLine } from './views/entry-types.ts';

/** The poll that screens show: the one that is open, the newest where several are; else the newest of the session that runs whose result is shown; null when there is none. */
export function pollAtHand(polls: readonly PollEntry[], agenda: readonly RunLine[]): PollEntry | null {
  const newestFirst = polls.toSorted((one, other) => other.at - one.at);
  const running = agenda.find(({ state }) => state === 'running')?.id;
  return newestFirst.find(({ state }) => state === 'open') ?? newestFirst.find(({ isShown, agendaSessionId }) => isShown && agendaSessionId === running) ?? null;
}
