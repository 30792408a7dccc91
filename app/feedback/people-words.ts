import { t } from '#domain/words/t.ts';
import type { PeopleCounts } from '#server/services/feedback/rounds/count-people.ts';

/** Of those who are on the list of a round how many came and finished, and who came beside them: the same sentence everywhere. */
export function peopleWords({ invited, came, finished, others, othersFinished }: PeopleCounts): string {
  const listed = invited === 0 ? [t`nobody invited by mail`] : [invited === 1 ? t`1 invited` : t`${invited} invited`, came === 1 ? t`1 of them came` : t`${came} of them came`, ...(came === 0 ? [] : [finishedWords(finished)])];
  const beside = others === 0 ? [] : [others === 1 ? t`1 came without being on the list` : t`${others} came without being on the list`, ...(othersFinished === 0 ? [] : [finishedWords(othersFinished)])];
  return [listed.join(', '), beside.join(', ')].filter(Boolean).join('; ');
}

const finishedWords = (count: number): string => (count === 1 ? t`1 finished` : t`${count} finished`);
