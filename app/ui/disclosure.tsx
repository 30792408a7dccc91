import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type Props = { summary: ReactNode; /** Quiet words beside the summary: "Optional, seen by conveners and facilitators only". */ hint?: ReactNode; isOpen?: boolean; children: ReactNode };

/** What not everybody needs, folded away. */
export const Disclosure = ({ summary, hint, isOpen, children }: Props) => (
  <details open={isOpen} className="group">
    <summary className="flex min-h-10 list-none items-start gap-2 py-2 text-s pointer-coarse:min-h-11 pointer-coarse:py-2.5 [&::-webkit-details-marker]:hidden">
      <Icon name="chevron" size="small" className="mt-0.75 -rotate-90 group-open:rotate-0" />
      <span>
        <span className="font-semibold">{summary}</span>
        {hint && <span className="ml-2 text-xs text-ink-soft">{hint}</span>}
      </span>
    </summary>
    <div className="pt-1 pb-3">{children}</div>
  </details>
);
