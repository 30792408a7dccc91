import { t } from '#domain/words/t.ts';
import type { Writing } from '../writing.ts';
import type { EditorCommand } from './command.ts';

/** Types a sign that opens a list, apart from the word before it. */
function typeSign({ editor }: Writing, sign: string): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, ' ');
  editor.view.focus();
  editor.view.dispatch(editor.state.tr.insertText(/\S/.test(before) ? ` ${sign}` : sign).scrollIntoView());
}

const takesMentions: NonNullable<EditorCommand['isPossible']> = ({ editor }) => !editor.isActive('codeBlock');

/** Both begin what is otherwise typed: a name, or the first letter of a question, goes on from there. */
export const mentionCommands: readonly EditorCommand[] = [
  { name: 'mentionPerson', label: t`Mention a person: @`, icon: 'person', group: 'insert', also: [t`at`, t`name`, t`somebody`], isPossible: takesMentions, run: (writing) => typeSign(writing, '@') },
  { name: 'mentionQuestion', label: t`Mention a question: # and a letter`, icon: 'question', group: 'insert', also: [t`strategic`, t`hash`], isPossible: takesMentions, run: (writing) => typeSign(writing, '#') },
];
