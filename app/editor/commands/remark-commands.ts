import { t } from '#domain/words/t.ts';
import { beginRemark, stepRemark } from '../remarks/go-to.ts';
import { remarkDeskOf } from '../remarks/remark-desk.ts';
import { markedThreads, threadsAt } from '../remarks/remark-marks.ts';
import type { EditorCommand } from './command.ts';

const hasMarks: NonNullable<EditorCommand['isPossible']> = ({ editor }) => markedThreads(editor.state).length > 0;

export const remarkCommands: EditorCommand[] = [
  {
    name: 'remark',
    label: t`Remark`,
    icon: 'remark',
    group: 'about',
    isForReaders: true,
    keys: 'Mod-Alt-m',
    also: [t`comment`, t`note`, t`annotate`],
    isPossible: ({ editor }) => !remarkDeskOf(editor).known().list?.closed && (!editor.state.selection.empty || threadsAt(editor.state, editor.state.selection.from).length > 0),
    run: beginRemark,
  },
  { name: 'nextRemark', label: t`Next remark`, icon: 'down', group: 'about', isForReaders: true, keys: 'Mod-Alt-.', isPossible: hasMarks, run: (writing) => stepRemark(writing, 1) },
  { name: 'previousRemark', label: t`Previous remark`, icon: 'up', group: 'about', isForReaders: true, keys: 'Mod-Alt-,', isPossible: hasMarks, run: (writing) => stepRemark(writing, -1) },
];
