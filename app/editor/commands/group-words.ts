import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

/** What the groups of commands are called. */
export const groupWords: Record<EditorCommand['group'], string> = { words: t`Words`, blocks: t`Paragraphs and lists`, insert: t`Insert`, about: t`The text` };
