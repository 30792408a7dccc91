import type { LedgerFigures } from '#domain/feedback/ledger-figures.ts';
import { t } from '#domain/words/t.ts';

export const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;
export const days = (count: number): string => (count === 0 ? t`less than a day` : counted(count, 'day', 'days'));

/** The figures as a sentence, in its parts: who said how much, how much of that is closed, and what has waited longest. */
export function ledgerSentence({ remarks, closed, shareClosed, halfWithinDays, oldestOpenDays, counts }: LedgerFigures, people: number): { who: string; remarks: string; closed: string; rest: string } {
  const share = shareClosed === null || closed === 0 ? '' : `, ${shareClosed} %`;
  const half = halfWithinDays === null ? '' : closed === 1 ? `, within ${days(halfWithinDays)}` : t`, half of them within ${days(halfWithinDays)}`;
  const back = counts['taken-back'] === 0 ? '' : t` ${counted(counts['taken-back'], 'was', 'were')} taken back by who gave ${counts['taken-back'] === 1 ? 'it' : 'them'}.`;
  const oldest = oldestOpenDays === null ? '' : counts.open === 1 ? t` The open one has waited ${days(oldestOpenDays)}.` : t` The oldest open one has waited ${days(oldestOpenDays)}.`;
  return { who: people === 1 ? t`One person` : `${people} people`, remarks: counted(remarks, 'remark', 'remarks'), closed: closed === 0 && counts.open === 0 ? t`None was decided` : closed === 0 ? t`None is closed yet` : closed === 1 ? t`1 is closed` : t`${closed} are closed`, rest: `${share}${half}.${back}${oldest}` };
}
