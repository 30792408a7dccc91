import { t } from '#domain/words/t.ts';
import type { ShellLink, Viewer } from './viewer.ts';

// Only pages that exist are linked; a page is added here in the change that brings it.

/** The header: what a visitor can go and look at. */
export const siteLinks: readonly ShellLink[] = [
  { to: '/summits', label: t`Summits` },
  { to: '/reports', label: t`Reports` },
  { to: '/credentials', label: t`Credentials` },
  { to: '/questions', label: t`Questions` },
  { to: '/communities', label: t`Communities` },
];

/** The account menu: a guest is reminded that only this browser knows them. */
export const accountLinksOf = (viewer: Viewer | null): readonly ShellLink[] => [
  { to: '/account/profile', label: t`My account` },
  ...(viewer?.isGuest ? [{ to: '/claim', label: t`Keep my place` }] : []),
  ...(viewer?.isSiteAdmin ? [{ to: '/administration', label: t`Administration` }] : []),
];

/** The footer, beside the choice of colours. */
export const footLinks: readonly ShellLink[] = [{ to: '/feed.atom', label: t`Atom feed`, isFile: true }];
