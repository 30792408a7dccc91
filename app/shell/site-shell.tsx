import { Form, Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { t } from '#domain/words/t.ts';
import { PlenaryMark } from '#app/perspectives/plenary-mark.tsx';
import { IconButton } from '#app/ui/button.tsx';
import { CommandPaletteButton } from '#app/ui/command-palette-button.tsx';
import type { Command } from '#app/ui/command.ts';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NoticesLink } from './notices-link.tsx';
import type { ShellLink, Viewer } from './viewer.ts';

type Props = {
  viewer: Viewer | null;
  /** How many notices the viewer has not read, in words; empty where there are none. */
  unread?: string;
  links: readonly ShellLink[];
  accountLinks: readonly ShellLink[];
  footLinks: readonly ShellLink[];
  /** What the command palette offers beside the links. */
  commands?: readonly Command[];
  /** The tabs of a summit for those inside it: below the header, on phones at the foot of the screen. */
  tabs?: ReactNode;
  /** Stands between header and page: the flash message. */
  notice?: ReactNode;
  /** Stands in the footer: the choice of colours. */
  footAside?: ReactNode;
  isDemo?: boolean;
  children: ReactNode;
};

const navLink =
  'py-2 text-ink-soft no-underline hover:text-ink hover:underline max-md:py-3 pointer-coarse:py-3 ' +
  'aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:shadow-[0_2px_var(--accent)] aria-[current=page]:no-underline';

/** On a phone the five places share one line; the longer words of Spanish take a little of its edges. Beside the mark they stay as small until all fits there. */
const siteNav =
  'order-3 -mx-edge flex gap-x-3 gap-y-1 text-s lg:gap-x-6 max-md:col-span-2 max-md:mt-3 max-md:justify-between max-md:gap-x-2 max-md:border-t max-md:border-line max-md:px-edge max-[54rem]:text-xs ' +
  'max-md:[:lang(es)_&]:gap-x-1 max-md:[:lang(es)_&]:px-2.5 md:order-2 md:mx-0';

const asCommands = (links: readonly ShellLink[], group: string): Command[] => links.map(({ to, label }) => ({ href: to, label, group }));

/** The frame that nearly every page shares: mark, places, search, account; text; foot. */
export function SiteShell({ viewer, unread = '', links, accountLinks, footLinks, commands = [], tabs, notice, footAside, isDemo = false, children }: Props) {
  const offered = [...asCommands(links, t`Go to`), ...commands, ...(viewer ? asCommands(accountLinks, t`My pages`) : [])];
  return (
    <div className={`flex min-h-dvh flex-col print:block ${tabs ? 'max-md:pb-14' : ''}`}>
      <SkipLink />
      <header className="grid grid-cols-[auto_1fr] items-center gap-x-2 border-b border-line px-edge pt-3 md:grid-cols-[auto_1fr_auto] md:gap-x-3 lg:gap-x-8 md:pb-3 print:hidden">
        <Link to="/" aria-label="Plenary, front page" className="inline-flex min-h-10 items-center gap-2.5 font-serif text-l leading-none font-semibold text-ink no-underline">
          <PlenaryMark />
          Plenary
        </Link>
        <div className="flex items-center gap-1 sm:gap-2 justify-self-end md:order-3 md:col-start-3">
          <Form action="/search" role="search" aria-label="Site" className="flex items-center gap-1">
            <input type="search" name="words" aria-label="Search" placeholder="Search" maxLength={200} className="min-h-9 w-36 rounded-md border border-line-strong bg-sheet px-3 text-s max-lg:hidden" />
            <CommandPaletteButton commands={offered} found="/search/quick" plain={<IconButton type="submit" icon="search" label="Search this site" />} />
          </Form>
          {viewer && <NoticesLink unread={unread} />}
          <AccountMenu viewer={viewer} links={accountLinks} signInTo="/sign-in" />
        </div>
        {links.length > 0 && (
          <nav
            aria-label="Site"
            className={siteNav}
          >
            {links.map(({ to, label }) => (
              <NavLink key={to} to={to} className={navLink}>
                {label}
              </NavLink>
            ))}
          </nav>
        )}
        {links.length === 0 && <span className="col-span-2 pb-3 md:hidden" />}
      </header>
      {tabs}
      {notice}
      <main id="main" tabIndex={-1} className="grow">
        {children}
      </main>
      <footer className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line px-edge pt-5 pb-8 text-xs text-ink-soft print:hidden">
        <p className="mr-auto max-md:w-full">
          Plenary keeps what was said, who it came from and what became of it.
          {isDemo && ' This is a demonstration: its people are made up.'}
        </p>
        {footLinks.map(({ to, label, isFile }) => (
          <Link key={to} to={to} reloadDocument={isFile} className="py-1 text-inherit">
            {label}
          </Link>
        ))}
        {footAside}
      </footer>
    </div>
  );
}
