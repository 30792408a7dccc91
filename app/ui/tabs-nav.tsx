import { NavLink } from '@remix-run/react';

type Tab = { to: string; label: string; count?: number; /** Only this very address is current, not the pages below it. */ isExact?: boolean };

/** The sides of one thing, each a page with an address of its own. On phones they take two lines rather than hide the last ones. */
export const TabsNav = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={label} className="mb-8 flex flex-wrap gap-x-6 border-b max-sm:gap-x-5 border-line text-s print:hidden">
    {tabs.map(({ to, label: word, count, isExact }) => (
      <NavLink
        key={to}
        to={to}
        end={isExact}
        className="-mb-px min-h-11 border-b-2 border-transparent py-2.5 whitespace-nowrap text-ink-soft no-underline hover:text-ink focus-visible:shadow-[inset_var(--focus)] aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
      >
        {word}
        {count !== undefined && <span className="ml-1.5 text-ink-faint">{count}</span>}
      </NavLink>
    ))}
  </nav>
);
