import type { PaperView } from '#server/services/live/read-paper.ts';

export type Tag = PaperView['people'][number];

const TAGS_ON_A_SHEET = 8;

/** The tags of all who are registered, by name, as they are laid out on a table: eight to a sheet. */
export const tagSheets = (tags: readonly Tag[]): Tag[][] => Array.from({ length: Math.ceil(tags.length / TAGS_ON_A_SHEET) }, (_, sheet) => tags.slice(sheet * TAGS_ON_A_SHEET, (sheet + 1) * TAGS_ON_A_SHEET));
