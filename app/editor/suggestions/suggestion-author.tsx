import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { timeWords } from '#app/ui/time-words.ts';
import type { ListedSuggestion } from '#domain/document/suggestions/list-suggestions.ts';
import { type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';

/** Whatever a document says, only perspectives that there are have a look. */
const perspectiveIn = (written: string): PerspectiveKey => perspectiveKeys.find((key) => key === written) ?? 'other';

/** Who suggests and when, by the reader's clock. */
export function SuggestionAuthor({ name, perspective, at }: Pick<ListedSuggestion, 'name' | 'perspective' | 'at'>) {
  const moment = new Date(at);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isToday = moment.toDateString() === new Date().toDateString();
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <b className="text-s">{name || 'Somebody'}</b>
      <PerspectiveMark of={perspectiveIn(perspective)} />
      {!Number.isNaN(moment.getTime()) && (
        <time dateTime={at} className="ms-auto text-xs text-ink-faint">
          {timeWords({ from: moment, zone, show: isToday ? 'time' : 'short-day-time' })}
        </time>
      )}
    </p>
  );
}
