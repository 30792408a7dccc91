import { t } from '#domain/words/t.ts';
import type { PeopleCounts } from '#server/services/feedback/rounds/count-people.ts';

/** Of those who are on the list of a round how many came and finished, and who came beside them: the same sentence everywhere. */
export function peopleWords({ invited, came, finished, others, othersFinished }: PeopleCounts): string {
  const listed = invited === 0 ? [t`nobody invited by mail`] : [`${invited} invited`, t`${came} of them came`, ...(came === 0 ? [] : [`${finished} finished`])];
  const beside = others === 0 ? [] : [t`${others} came without being on the list`, ...(othersFinished === 0 ? [] : [`${othersFinished} finished`])];
  return [listed.join(', '), beside.join(', ')].filter(Boolean).join('; ');
}
