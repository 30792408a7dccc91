import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Props = { icon?: IconName; title: ReactNode; /** Teaches the next step. */ children?: ReactNode; acts?: ReactNode };

/** Where something will stand: a dashed outline that says what and how it gets there. */
export const EmptyState = ({ icon = 'ring', title, children, acts }: Props) => (
  <div className="grid grid-cols-[auto_1fr] gap-x-3 rounded-md border border-dashed border-line-strong px-4 py-5 text-s">
    <Icon name={icon} className="mt-0.5 text-ink-faint" />
    <div className="min-w-0">
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-measure text-ink-soft">{children}</div>}
      {acts && <div className="mt-3 flex flex-wrap gap-2">{acts}</div>}
    </div>
  </div>
);
