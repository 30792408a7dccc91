import { t } from '#domain/words/t.ts';
import type { RemarkListView, RemarkView } from '#server/services/remarks/list-remarks.ts';

/** What to tell who cannot see the margin: remarks and answers of others that were not there before; null when there are none. */
export function remarkNews(before: RemarkListView | null, after: RemarkListView): string | null {
  if (before === null) return null;
  const known = new Set(allOf(before).map(({ id }) => id));
  const fresh = allOf(after).filter(({ id, isOwn }) => !isOwn && !known.has(id));
  const [first] = fresh;
  if (first === undefined) return null;
  if (fresh.length > 1) return t`${fresh.length} new remarks`;
  const isAnswer = !after.threads.some(({ id }) => id === first.id);
  return isAnswer ? t`New answer by ${first.author.name}` : t`New remark by ${first.author.name}`;
}

const allOf = ({ threads }: RemarkListView): RemarkView[] => threads.flatMap((thread) => [thread, ...thread.answers]);
