import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

/** What concerns the writing as a whole. Undoing takes back one's own words only. */
export const historyCommands: readonly EditorCommand[] = [
  { name: 'undo', label: t`Undo`, icon: 'undo', group: 'about', keys: 'Mod-z', also: [t`back`], isPossible: ({ editor }) => editor.can().undo(), run: ({ editor }) => void editor.chain().focus().undo().run() },
  { name: 'redo', label: t`Redo`, icon: 'redo', group: 'about', keys: 'Mod-Shift-z', also: [t`again`], isPossible: ({ editor }) => editor.can().redo(), run: ({ editor }) => void editor.chain().focus().redo().run() },
  { name: 'shortcuts', label: t`Keyboard shortcuts`, icon: 'keyboard', group: 'about', keys: 'Mod-/', also: [t`help`, t`keys`], isForReaders: true, run: ({ show }) => show('shortcuts') },
];
