import { Link } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import { LineState } from '#app/live/line-state.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PageMenu } from './page-menu.tsx';

type Props = ComponentProps<typeof PageMenu> & {
  title: string;
  /** Where the arrow leads, and what it says. */
  back: { to: string; label: string };
  clock?: ReactNode;
  acts?: ReactNode;
};

/** The head of the pages from which a summit is run: which summit, how much time is left, and what is done to all rooms at once. */
export const ConveningBar = ({ title, back, clock, acts, ...menu }: Props) => (
  <header className="sticky top-0 z-20 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-b border-line bg-sheet px-4 py-2 min-[60rem]:grid-cols-[minmax(0,1fr)_auto_auto] min-[77.5rem]:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] min-[77.5rem]:px-6 print:hidden">
    <div className="flex min-w-0 items-center gap-3">
      <Link to={back.to} aria-label={back.label} className="-ml-2 grid size-10 shrink-0 place-items-center text-accent pointer-coarse:size-11">
        <Icon name="back" />
      </Link>
      <p className="min-w-0 font-serif text-m leading-tight font-semibold max-md:line-clamp-2 md:truncate md:text-l">{title}</p>
      <PageMenu {...menu} />
    </div>
    <div className="flex items-baseline justify-end gap-3">
      {clock}
      <span className="max-md:hidden">
        <LineState />
      </span>
    </div>
    {acts && <div className="grid grid-cols-3 gap-2 max-[60rem]:col-span-2 min-[60rem]:flex min-[60rem]:justify-end">{acts}</div>}
  </header>
);
