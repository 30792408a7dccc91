import { Link } from '@remix-run/react';
import { findableKindWords, type FindableKind } from '#domain/finding/findable.ts';
import { findPath } from '#domain/finding/find-filter.ts';
import { t } from '#domain/words/t.ts';
import type { FindView } from '#server/services/finding/find.ts';

const place = 'inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent text-s text-ink-soft no-underline hover:text-ink pointer-coarse:min-h-11 aria-[current=true]:border-accent aria-[current=true]:font-semibold aria-[current=true]:text-ink';

/** How much was found of each kind; pressing one shows that kind alone. */
export function KindChoice({ view: { filter, counts } }: { view: Pick<FindView, 'filter' | 'counts'> }) {
  const chosen = filter.kind !== '' && !counts.some(({ kind }) => kind === filter.kind) ? [{ kind: filter.kind, count: 0, isMore: false }] : [];
  const shown = [...counts, ...chosen];
  if (shown.length === 0) return null;
  const all = { count: counts.reduce((sum, { count }) => sum + count, 0), isMore: counts.some(({ isMore }) => isMore) };
  const line = (kind: FindableKind | '', label: string, { count, isMore }: { count: number; isMore: boolean }) => (
    <li key={kind}>
      <Link to={findPath({ ...filter, kind })} aria-current={filter.kind === kind ? 'true' : undefined} className={place}>
        {label} <span className="font-normal text-ink-faint">{isMore ? `${count} and more` : count}</span>
      </Link>
    </li>
  );
  return (
    <nav aria-label="What was found" className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {line('', t`All`, all)}
        {shown.map(({ kind, ...each }) => line(kind, findableKindWords()[kind].several, each))}
      </ul>
    </nav>
  );
}
