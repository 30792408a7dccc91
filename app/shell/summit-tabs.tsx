import { NavLink } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';

type Tab = { to: string; label: string; icon: IconName };

const lobby: Tab = { to: 'lobby', label: t`Lobby`, icon: 'lobby' };
const now: Tab = { to: 'now', label: t`Now`, icon: 'now' };
const others: Tab[] = [
  { to: 'agenda', label: t`Agenda`, icon: 'calendar' },
  { to: 'mine', label: t`My schedule`, icon: 'star' },
  { to: 'place', label: t`My place`, icon: 'person' },
];

const tab =
  'grid justify-items-center content-center gap-0.5 text-[11px] leading-tight font-semibold text-ink-soft no-underline aria-[current=page]:text-accent ' +
  'md:flex md:items-center md:gap-2 md:py-3 md:text-s md:font-normal md:hover:text-ink md:aria-[current=page]:font-semibold md:aria-[current=page]:shadow-[0_2px_var(--accent)]';

/** The four places of a summit for those who are in it: at the thumb on a phone, where the page leaves them room, else below the header. On its days Now is the first. */
export const SummitTabs = ({ slug, isOn }: { slug: string; isOn: boolean }) => (
  <nav
    aria-label="Summit"
    className="fixed inset-x-0 bottom-0 z-10 grid h-14 grid-cols-4 border-t border-line bg-sheet md:static md:flex md:h-auto md:gap-6 md:border-t-0 md:border-b md:bg-transparent md:px-edge print:hidden"
  >
    {[isOn ? now : lobby, ...others].map(({ to, label, icon }) => (
      <NavLink key={to} to={`/summits/${slug}/${to}`} className={tab}>
        <Icon name={icon} />
        {label}
      </NavLink>
    ))}
  </nav>
);
