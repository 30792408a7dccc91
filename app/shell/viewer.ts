import type { SpeaksAs } from '#domain/perspective.ts';

/** Who looks at the page, as far as a page needs to know. */
export type Viewer = { name: string; isGuest: boolean; isSiteAdmin: boolean } & SpeaksAs;

export type ShellLink = { to: string; label: string };
