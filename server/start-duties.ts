import { DAY_MS, MINUTE_MS } from '#domain/clock.ts';
import type { Noted } from './jobs/job-book.ts';
import { startReminders } from './jobs/reminders.ts';
import type { Log } from './log.ts';
import type { Services } from './services/index.ts';

type Given = { services: Services; noted: Noted; log: Log };

/** Starts what use cases have to do by themselves, each by its clock; answers how each is ended. */
export function startDuties({ services, noted, log }: Given): [name: string, stop: () => Promise<void>][] {
  const start = (everyMs: number, duties: Record<string, () => Promise<unknown>>) => startReminders({ duties: Object.entries(duties).map(([name, duty]) => noted(name, everyMs, duty)), log, lookEveryMs: everyMs }).stop;
  return [
    ['reminders', start(5 * MINUTE_MS, { 'Windows to approve reports': services.approving.keepWindows, 'Owners of recommendations': services.recommending.askOwners, 'Rounds of feedback': services.rounds.keepRounds, 'What became of remarks': services.ledger.tellGivers })],
    ['notices', start(MINUTE_MS, { 'Mails of notices': services.notices.sendNoticeMails })],
    ['retention', start(DAY_MS, { 'What is past its time': services.administration.applyRetention })],
  ];
}
