import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

/**
 * Ctrl F is ours only while the focus is in the text: everywhere else, and once more in our own field, it is the
 * browser's, which finds on the whole page.
 */
export const wayfindingCommands: readonly EditorCommand[] = [
  { name: 'outline', label: t`Outline`, icon: 'list', group: 'about', keys: 'Mod-Alt-o', also: [t`headings`, t`contents`], isForReaders: true, isOn: ({ shown }) => shown === 'outline', run: ({ show }) => show('outline') },
  { name: 'find', label: t`Find`, icon: 'search', group: 'about', keys: 'Mod-f', also: [t`search`], isForReaders: true, isOn: ({ shown }) => shown === 'find', run: ({ show }) => show('find') },
  {
    name: 'replace',
    label: t`Find and replace`,
    icon: 'swap',
    group: 'about',
    keys: 'Mod-Alt-f',
    also: [t`search`, t`change words`],
    isOn: ({ shown }) => shown === 'replace',
    run: ({ show }) => show('replace'),
  },
  {
    name: 'toolsAtCaret',
    label: t`Tools of this table or code`,
    icon: 'settings',
    group: 'about',
    keys: 'Alt-Shift-F10',
    isPossible: ({ editor }) => toolsBeside(editor.view.dom) !== null,
    run: ({ editor }) => toolsBeside(editor.view.dom)?.focus(),
  },
];

/** The first of what stands beside the caret; the others are reached from it by the arrow keys. */
const toolsBeside = (text: HTMLElement): HTMLElement | null => text.closest('.notes-sheet')?.querySelector<HTMLElement>('[data-tools] :is(button, select)') ?? null;
