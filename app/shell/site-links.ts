import type { ShellLink } from './viewer.ts';

// Only pages that exist are linked; a page is added here in the change that brings it.

/** The header: what a visitor can go and look at. */
export const siteLinks: readonly ShellLink[] = [{ to: '/summits', label: 'Summits' }];

/** The account menu. */
export const accountLinks: readonly ShellLink[] = [{ to: '/account/profile', label: 'My account' }];

/** The footer, beside the choice of colours. */
export const footLinks: readonly ShellLink[] = [];
