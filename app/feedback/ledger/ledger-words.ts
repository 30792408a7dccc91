import type { LedgerFigures } from '#domain/feedback/ledger-figures.ts';

export const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;
export const days = (count: number): string => (count === 0 ? 'less than a day' : counted(count, 'day', 'days'));

/** The figures as a sentence, in its parts: who said how much, how much of that is closed, and what has waited longest. */
export function ledgerSentence({ remarks, closed, shareClosed, halfWithinDays, oldestOpenDays, counts }: LedgerFigures, people: number): { who: string; remarks: string; closed: string; rest: string } {
  const share = shareClosed === null || closed === 0 ? '' : `, ${shareClosed} %`;
  const half = halfWithinDays === null ? '' : closed === 1 ? `, within ${days(halfWithinDays)}` : `, half of them within ${days(halfWithinDays)}`;
  const back = counts['taken-back'] === 0 ? '' : ` ${counted(counts['taken-back'], 'was', 'were')} taken back by who gave ${counts['taken-back'] === 1 ? 'it' : 'them'}.`;
  const oldest = oldestOpenDays === null ? '' : counts.open === 1 ? ` The open one has waited ${days(oldestOpenDays)}.` : ` The oldest open one has waited ${days(oldestOpenDays)}.`;
  return { who: people === 1 ? 'One person' : `${people} people`, remarks: counted(remarks, 'remark', 'remarks'), closed: closed === 0 && counts.open === 0 ? 'None was decided' : closed === 0 ? 'None is closed yet' : closed === 1 ? '1 is closed' : `${closed} are closed`, rest: `${share}${half}.${back}${oldest}` };
}
