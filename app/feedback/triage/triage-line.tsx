import { Link } from '@remix-run/react';
import { ratingWords } from '#domain/feedback/feedback-round.ts';
import type { TriageLine as Line } from '#server/services/feedback/ledger/read-triage.ts';
import { Icon } from '#app/ui/icon.tsx';
import { DispositionMark } from '../ledger/disposition-look.tsx';
import { dayWords } from '../ledger/due-words.ts';
import { days } from '../ledger/ledger-words.ts';
import { SaidBy } from '../said-by.tsx';

/** The form that the boxes belong to. */
export const BULK_FORM = 'bulk';

/** One remark in the list: a box to tick it, its words as the way to open it. */
export const TriageLine = ({ line, to, isTickable }: { line: Line; to: string; isTickable: boolean }) => (
  <li id={`remark-${line.number}`} className={`grid scroll-mt-6 grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 border-b border-line py-4 ${line.under === null ? '' : 'ml-7'}`}>
    <span className="pt-0.5">{isTickable && <input type="checkbox" form={BULK_FORM} name="remarks" value={line.seen} aria-label={`Tick remark ${line.number}`} className="size-6" />}</span>
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-xs text-ink-soft">
        <span>
          <span className="font-semibold tabular-nums">{line.number}</span> {line.where}
          {line.under !== null && `, under ${line.under}`}
        </span>
        {line.disposition === 'open' ? <span>open for {days(line.days)}</span> : <DispositionMark of={line.disposition} />}
      </p>
      <p className="mt-1 font-serif text-m leading-snug">
        <Link to={to} preventScrollReset className="text-ink decoration-line-strong">
          <span className="line-clamp-3">{line.text}</span>
        </Link>
      </p>
      <LineMeta line={line} />
    </div>
  </li>
);

/** Who said it, how they rated the place, who agrees, and what is planned. */
export const LineMeta = ({ line }: { line: Line }) => (
  <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
    <SaidBy by={line.by} />
    {line.rating !== null && (
      <span>
        rated {line.rating}, {ratingWords()[line.rating]}
      </span>
    )}
    {line.agreements > 0 && <span>{line.agreements === 1 ? '1 agrees' : `${line.agreements} agree`}</span>}
    {line.alike > 0 && <span>{line.alike === 1 ? '1 more under it' : `${line.alike} more under it`}</span>}
    {line.suggestion !== null && <span>has a suggestion</span>}
    {line.assignedTo && <span className="font-semibold">{line.assignedTo} has it</span>}
    {line.dueOn && <span className={line.isOverdue ? 'font-semibold text-warn' : ''}>{line.isOverdue ? `was due ${dayWords(line.dueOn)}` : `due ${dayWords(line.dueOn)}`}</span>}
    {line.isAnswerWaiting && (
      <span className="inline-flex items-center gap-1 font-semibold text-warn">
        <Icon name="reply" size="small" />
        its giver answered
      </span>
    )}
  </p>
);
