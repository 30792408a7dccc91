import type { Numbers, People } from './compared-text.tsx';
import { WriterName } from './writer-list.tsx';

/** How changes are marked, and who the numbers are. */
export const ChangeLegend = ({ people, numbers }: { people: People; numbers: Numbers }) => (
  <div className="grid gap-3 text-s">
    <p>
      <ins className="change" data-perspective="other">Underlined</ins> was inserted, <del className="change" data-perspective="other">struck through</del> was deleted. The number is who did it:
    </p>
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
  </div>
);
