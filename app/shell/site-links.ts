import type { ShellLink, Viewer } from './viewer.ts';

// Only pages that exist are linked; a page is added here in the change that brings it.

/** The header: what a visitor can go and look at. */
export const siteLinks: readonly ShellLink[] = [
  { to: '/summits', label: 'Summits' },
  { to: '/reports', label: 'Reports' },
  { to: '/credentials', label: 'Credentials' },
  { to: '/questions', label: 'Questions' },
  { to: '/communities', label: 'Communities' },
];

/** The account menu: a guest is reminded that only this browser knows them. */
export const accountLinksOf = (viewer: Viewer | null): readonly ShellLink[] => [
  { to: '/account/profile', label: 'My account' },
  ...(viewer?.isGuest ? [{ to: '/claim', label: 'Keep my place' }] : []),
  ...(viewer?.isSiteAdmin ? [{ to: '/administration', label: 'Administration' }] : []),
];

/** The footer, beside the choice of colours. */
export const footLinks: readonly ShellLink[] = [{ to: '/feed.atom', label: 'Atom feed', isFile: true }];
