import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { Icon } from './icon.tsx';
import { pageNumbers } from './page-numbers.ts';

type Props = { current: number; last: number; /** The address of a page. */ toPage: (page: number) => string; label?: string };

const place = 'grid size-10 place-items-center rounded-md text-s text-ink no-underline hover:bg-accent-wash pointer-coarse:size-11';

/** Steps through a long list; every page has its own address. Nothing at all when there is one page. */
export function Pagination({ current, last, toPage, label = t`Pages` }: Props) {
  if (last <= 1) return null;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap items-center gap-1 print:hidden">
      {current > 1 && (
        <Link to={toPage(current - 1)} rel="prev" aria-label="Page before" className={place}>
          <Icon name="back" />
        </Link>
      )}
      {pageNumbers(current, last).map((page, index) =>
        page === 'gap' ? (
          <span key={`gap ${index}`} className="px-1 text-ink-faint max-sm:hidden">
            …
          </span>
        ) : (
          <Link
            key={page}
            to={toPage(page)}
            aria-label={`Page ${page}`}
            aria-current={page === current ? 'page' : undefined}
            className={`${place} aria-[current=page]:bg-accent-wash aria-[current=page]:font-semibold aria-[current=page]:text-accent not-aria-[current=page]:max-sm:hidden`}
          >
            {page}
          </Link>
        ),
      )}
      <span className="px-1 text-s text-ink-soft sm:hidden">of {last}</span>
      {current < last && (
        <Link to={toPage(current + 1)} rel="next" aria-label="Next page" className={place}>
          <Icon name="back" className="rotate-180" />
        </Link>
      )}
    </nav>
  );
}
