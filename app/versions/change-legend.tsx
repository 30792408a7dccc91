import { t } from '#domain/words/t.ts';
import type { Changes, Tale } from './changes-in.ts';
import type { People } from './compared-text.tsx';
import { WriterName } from './writer-list.tsx';

type Props = { people: People; changes: Changes; tale: Tale };

const words: Record<Tale, { inserted: string; deleted: string; number: string }> = {
  history: { inserted: t`was inserted`, deleted: t`was deleted`, number: t`who did it` },
  restore: { inserted: t`comes back`, deleted: t`is taken out`, number: t`whose words they are` },
};

/** How changes are marked, as far as there are any, and who the numbers are. */
export const ChangeLegend = ({ people, changes: { numbers, hasUnnumbered, hasFormatted }, tale }: Props) => (
  <div className="grid gap-3 text-s">
    {(numbers.size > 0 || hasUnnumbered) && (
      <p>
        <ins className="change" data-perspective="other">Underlined</ins> {words[tale].inserted}, <del className="change" data-perspective="other">struck through</del> {words[tale].deleted}.
        {numbers.size > 0 && ` The number is ${words[tale].number}:`}
      </p>
    )}
    {numbers.size > 0 && (
      <ol className="grid gap-1">
        {[...numbers].map(([accountId, number]) => {
          const writer = people[accountId];
          return (
            writer && (
              <li key={accountId} className="flex items-baseline gap-2">
                <span className="w-5 text-end font-semibold tabular-nums">{number}</span>
                <WriterName {...writer} />
              </li>
            )
          );
        })}
      </ol>
    )}
    {hasFormatted && (
      <p>
        <span data-change="formatted">Dotted</span>: only the formatting changed.
      </p>
    )}
  </div>
);
