import type { SpeaksAs } from '#domain/perspective.ts';

/** Who looks at the page, as far as a page needs to know. */
export type Viewer = { /** Their own, by which this device tells their texts from those of others. */ accountId: string; name: string; isGuest: boolean; isSiteAdmin: boolean } & SpeaksAs;

export type ShellLink = { to: string; label: string; /** No page, but a file for other programs. */ isFile?: boolean };
