import type { EditorCommand } from './command.ts';

/** What the groups of commands are called. */
export const groupWords: Record<EditorCommand['group'], string> = { words: 'Words', blocks: 'Paragraphs and lists', insert: 'Insert', about: 'The text' };
