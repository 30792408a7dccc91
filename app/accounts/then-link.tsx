import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

type Props = { to: string; then: string; children: ReactNode };

/** A link between the pages of signing in that does not forget where somebody was going. */
export const ThenLink = ({ to, then, children }: Props) => (
  <Link to={then === '/' ? to : `${to}?then=${encodeURIComponent(then)}`} className="inline-grid min-h-11 items-center">
    {children}
  </Link>
);

export const ThenField = ({ then }: { then: string }) => <input type="hidden" name="then" value={then} />;
