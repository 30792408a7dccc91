/** Whom a word to many is for: everybody in a summit, those who facilitate, or the people of some rooms. */
export const audiences = ['all', 'facilitators', 'rooms'] as const;
export type Audience = (typeof audiences)[number];
