import { Link } from '@remix-run/react';
import type { DeliberationLink } from '#server/services/deliberations/list-deliberations.ts';
import { Icon } from '#app/ui/icon.tsx';

type Props = { links: readonly Omit<DeliberationLink, 'summitTitle'>[]; className?: string };

/** What can be voted on, or was, in a line each; nothing where there is nothing. */
export const DeliberationLinks = ({ links, className = '' }: Props) =>
  links.length > 0 && (
    <ul className={`grid gap-1.5 border-l-3 border-accent px-4 py-2 text-s print:hidden ${className}`}>
      {links.map(({ summitSlug, slug, title, state }) => (
        <li key={`${summitSlug} ${slug}`} className="flex items-start gap-2">
          <Icon name="agree" size="small" className="mt-0.75 text-accent" />
          <span>
            {state === 'open' ? 'Open for your votes: ' : 'What the votes say: '}
            <Link to={`/summits/${summitSlug}/deliberations/${slug}`}>{title}</Link>
          </span>
        </li>
      ))}
    </ul>
  );
