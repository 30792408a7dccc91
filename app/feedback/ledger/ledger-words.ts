import type { LedgerFigures } from '#domain/feedback/ledger-figures.ts';
import { t } from '#domain/words/t.ts';

export const remarksWords = (count: number): string => (count === 1 ? t`1 remark` : t`${count} remarks`);
export const days = (count: number): string => (count === 0 ? t`less than a day` : count === 1 ? t`1 day` : t`${count} days`);

/** The figures as a sentence, in its parts: who said how much, how much of that is closed, and what has waited longest. */
export function ledgerSentence({ remarks, closed, shareClosed, halfWithinDays, oldestOpenDays, counts }: LedgerFigures, people: number): { who: string; remarks: string; closed: string; rest: string } {
  const share = shareClosed === null || closed === 0 ? '' : `, ${shareClosed} %`;
  const half = halfWithinDays === null ? '' : closed === 1 ? t`, within ${days(halfWithinDays)}` : t`, half of them within ${days(halfWithinDays)}`;
  const back = counts['taken-back'] === 0 ? '' : counts['taken-back'] === 1 ? t` 1 was taken back by who gave it.` : t` ${counts['taken-back']} were taken back by who gave them.`;
  const oldest = oldestOpenDays === null ? '' : counts.open === 1 ? t` The open one has waited ${days(oldestOpenDays)}.` : t` The oldest open one has waited ${days(oldestOpenDays)}.`;
  return { who: people === 1 ? t`One person` : t`${people} people`, remarks: remarksWords(remarks), closed: closed === 0 && counts.open === 0 ? t`None was decided` : closed === 0 ? t`None is closed yet` : closed === 1 ? t`1 is closed` : t`${closed} are closed`, rest: `${share}${half}.${back}${oldest}` };
}
