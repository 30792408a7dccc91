import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { SkipLink } from '#app/ui/skip-link.tsx';

type Props = {
  /** The summit's name in a summit, else the mark's word. */
  title?: ReactNode;
  /** One quiet thing on the right: "Sign in instead", who I am, whether I am online. */
  aside?: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
};

/** The calm frame of joining, the lobby and Now: one line, nothing to wander off to. */
export const PlainShell = ({ title = 'Plenary', aside, notice, children }: Props) => (
  <>
    <SkipLink />
    <header className="flex min-h-14 items-center gap-6 border-b border-line bg-sheet px-4 py-2 text-s md:px-6 print:hidden">
      <Link to="/" className="font-serif text-l leading-tight font-semibold text-balance text-ink no-underline hover:underline">
        {title}
      </Link>
      {aside && <div className="ml-auto flex shrink-0 items-center gap-4">{aside}</div>}
    </header>
    {notice}
    <main id="main" tabIndex={-1}>
      {children}
    </main>
  </>
);
