import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { speaksAsKey, type SpeaksAs } from '#domain/perspective.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { PlainShell } from '#app/shell/plain-shell.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';

type Props = { summit: { slug: string; title: string }; me: { name: string; speaksAs: SpeaksAs }; children: ReactNode };

const places: { to: string; label: string; icon: IconName }[] = [
  { to: 'lobby', label: 'Lobby', icon: 'lobby' },
  { to: 'agenda', label: 'Agenda', icon: 'calendar' },
  { to: 'mine', label: 'My schedule', icon: 'star' },
  { to: 'place', label: 'My place', icon: 'person' },
];

const tab =
  'grid justify-items-center content-center gap-0.5 text-[11px] leading-tight font-semibold text-ink-soft no-underline aria-[current=page]:text-accent ' +
  'md:flex md:items-center md:gap-2 md:py-3 md:text-s md:font-normal md:hover:text-ink md:aria-[current=page]:font-semibold md:aria-[current=page]:shadow-[0_2px_var(--accent)]';

/** A summit from the inside: its name, who I am, and four places, at the thumb on a phone. */
export function LobbyFrame({ summit, me, children }: Props) {
  const view = useRootView();
  return (
    <PlainShell
      title={summit.title}
      notice={<FlashMessage flash={view?.flash ?? null} />}
      aside={
        <p className="flex items-center gap-2 max-md:hidden">
          {me.name} <PerspectiveMark of={speaksAsKey(me.speaksAs)} />
        </p>
      }
    >
      <nav
        aria-label="Summit"
        className="fixed inset-x-0 bottom-0 z-10 grid h-14 grid-cols-4 border-t border-line bg-sheet md:static md:flex md:h-auto md:gap-6 md:border-t-0 md:border-b md:bg-transparent md:px-6 print:hidden"
      >
        {places.map(({ to, label, icon }) => (
          <NavLink key={to} to={`/summits/${summit.slug}/${to}`} className={tab}>
            <Icon name={icon} />
            {label}
          </NavLink>
        ))}
      </nav>
      <div className="mx-auto max-w-6xl px-4 pt-4 pb-24 md:px-6 md:pt-12 md:pb-18">{children}</div>
    </PlainShell>
  );
}
