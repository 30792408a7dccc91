import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

/** What is done to the words themselves. */
export const wordCommands: readonly EditorCommand[] = [
  { name: 'bold', label: t`Bold`, icon: 'bold', group: 'words', keys: 'Mod-b', also: [t`strong`], isOn: ({ editor }) => editor.isActive('bold'), run: ({ editor }) => void editor.chain().focus().toggleBold().run() },
  { name: 'italic', label: t`Italic`, icon: 'italic', group: 'words', keys: 'Mod-i', also: [t`emphasis`, t`slanted`], isOn: ({ editor }) => editor.isActive('italic'), run: ({ editor }) => void editor.chain().focus().toggleItalic().run() },
  { name: 'underline', label: t`Underline`, icon: 'underline', group: 'words', keys: 'Mod-u', isOn: ({ editor }) => editor.isActive('underline'), run: ({ editor }) => void editor.chain().focus().toggleUnderline().run() },
  { name: 'strike', label: t`Strike through`, icon: 'strike', group: 'words', keys: 'Mod-Shift-s', also: [t`crossed out`, t`delete`], isOn: ({ editor }) => editor.isActive('strike'), run: ({ editor }) => void editor.chain().focus().toggleStrike().run() },
  { name: 'code', label: t`Code in a line`, icon: 'code', group: 'words', keys: 'Mod-e', also: [t`inline`, t`monospace`], isOn: ({ editor }) => editor.isActive('code'), run: ({ editor }) => void editor.chain().focus().toggleCode().run() },
  {
    name: 'link',
    label: t`Link`,
    icon: 'link',
    group: 'words',
    // Mod-k is the site's own way to go anywhere.
    keys: 'Mod-Shift-k',
    also: [t`address`, t`url`, t`web`],
    isOn: ({ editor }) => editor.isActive('link'),
    // Code is shown as it was set, so nothing in it leads anywhere.
    isPossible: ({ editor }) => !editor.isActive('codeBlock'),
    run: ({ show }) => show('link'),
  },
  {
    name: 'clearFormatting',
    label: t`Clear formatting`,
    icon: 'clear',
    group: 'words',
    keys: 'Mod-\\',
    also: [t`plain`, t`remove`],
    run: ({ editor }) => void editor.chain().focus().unsetAllMarks().setParagraph().run(),
  },
];
