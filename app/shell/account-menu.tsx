import { Link } from '@remix-run/react';
import { speaksAsKey } from '#domain/perspective.ts';
import { SignOutForm } from '#app/device/sign-out-form.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Menu, menuLine } from '#app/ui/menu.tsx';
import type { ShellLink, Viewer } from './viewer.ts';

type Props = { viewer: Viewer | null; links: readonly ShellLink[]; signInTo: string };

/** "Sign in" for a visitor; for a person their name, what they speak as, and their pages. */
export function AccountMenu({ viewer, links, signInTo }: Props) {
  if (!viewer) {
    return (
      <LinkButton to={signInTo} size="small">
        Sign in
      </LinkButton>
    );
  }
  return (
    <Menu label={<span className="max-w-14 truncate sm:max-w-36 md:max-w-18 lg:max-w-36 py-1">{viewer.name}</span>}>
      <div className="border-b border-line px-4 pt-1 pb-2.5">
        <p className="text-xs text-ink-soft">{viewer.isGuest ? 'Here as a guest, speaking as' : 'Speaking as'}</p>
        <PerspectiveMark of={speaksAsKey(viewer)} size="normal" />
      </div>
      <ul className="pt-1.5">
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className={menuLine}>
              {label}
            </Link>
          </li>
        ))}
        <li>
          <SignOutForm accountId={viewer.accountId} isFinal={!viewer.isGuest}>
            <button className={menuLine}>Sign out</button>
          </SignOutForm>
        </li>
      </ul>
    </Menu>
  );
}
