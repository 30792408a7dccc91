import { t } from '#domain/words/t.ts';
import { acceptAtCaret, declineAtCaret, goToNext, goToPrevious, idsAtCaret, suggestionsIn } from '../suggestions/caret-acts.ts';
import type { Writing } from '../writing.ts';
import type { EditorCommand } from './command.ts';

const hasSome = ({ editor }: Writing): boolean => suggestionsIn(editor.state.doc).length > 0;
const isAtOne = ({ editor, mayWrite }: Writing): boolean => mayWrite && idsAtCaret(editor).size > 0;

export const suggestionsCommands: readonly EditorCommand[] = [
  {
    name: 'suggest',
    label: t`Suggest changes instead of writing`,
    icon: 'swap',
    group: 'about',
    keys: 'Mod-Alt-Shift-x',
    also: [t`track changes`, t`propose`, t`suggestion mode`],
    isOn: ({ editor }) => editor.storage.suggesting.known().isOn,
    isPossible: ({ mayWrite }) => mayWrite,
    run: ({ editor }) => editor.storage.suggesting.turn(!editor.storage.suggesting.known().isOn),
  },
  { name: 'suggestions', label: t`Show the suggestions`, icon: 'list', group: 'about', run: ({ show, shown }) => show(shown === 'suggestions' ? null : 'suggestions') },
  { name: 'next-suggestion', label: t`Next suggestion`, icon: 'down', group: 'about', keys: 'Mod-Alt-ArrowDown', isPossible: hasSome, run: ({ editor }) => void goToNext(editor) },
  { name: 'previous-suggestion', label: t`Previous suggestion`, icon: 'up', group: 'about', keys: 'Mod-Alt-ArrowUp', isPossible: hasSome, run: ({ editor }) => void goToPrevious(editor) },
  { name: 'accept-suggestion', label: t`Accept the suggestion`, icon: 'check', group: 'about', keys: 'Mod-Alt-y', isPossible: isAtOne, run: ({ editor }) => void acceptAtCaret(editor) },
  { name: 'decline-suggestion', label: t`Decline the suggestion`, icon: 'close', group: 'about', keys: 'Mod-Alt-n', isPossible: isAtOne, run: ({ editor }) => void declineAtCaret(editor) },
];
