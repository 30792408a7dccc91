import { Link } from '@remix-run/react';
import type { Distance } from '#domain/distance/distance.ts';
import { Icon } from '#app/ui/icon.tsx';

type Props = { to: string; name: string; /** What the reader keeps already. */ distance: Distance | null };

/** Leads to the choice between muting and blocking somebody, and says which of them holds already. */
export const DistanceLink = ({ to, name, distance }: Props) => (
  <Link to={to} className="inline-flex items-center gap-1.5 text-ink-soft">
    <Icon name="quiet" size="small" />
    <span>
      {distance === null ? 'Mute or block' : distance === 'mute' ? 'You muted them' : 'You blocked them'}
      <span className="sr-only"> ({name})</span>
    </span>
  </Link>
);
