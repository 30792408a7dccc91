import { Link } from '@remix-run/react';
import type { ComponentProps, MouseEvent } from 'react';
import { useGiving } from './giving-context.ts';

type Props = Omit<ComponentProps<typeof Link>, 'to' | 'preventScrollReset'> & { to: string };

/** Leads to another state of this page. While the line is down the page goes there by itself; only what others said there is missing then. */
export function GivingLink({ to, onClick, ...rest }: Props) {
  const { openHere } = useGiving();
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || navigator.onLine) return;
    event.preventDefault();
    openHere(to);
  };
  return <Link {...rest} to={to} preventScrollReset onClick={press} />;
}
