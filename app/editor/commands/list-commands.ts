import { t } from '#domain/words/t.ts';
import type { Writing } from '../writing.ts';
import type { EditorCommand } from './command.ts';

const inTask = ({ editor }: Writing): boolean => editor.isActive('taskItem');
/** The kind of entry that the caret stands in, innermost first. */
function entryKind({ editor }: Writing): 'listItem' | 'taskItem' | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (name === 'listItem' || name === 'taskItem') return name;
  }
  return null;
}

/** What is done to the entries of a list. */
export const listCommands: readonly EditorCommand[] = [
  {
    name: 'indent',
    label: t`Indent`,
    icon: 'indent',
    group: 'blocks',
    keys: 'Tab',
    also: [t`nest`, t`deeper`],
    isPossible: (writing) => {
      const kind = entryKind(writing);
      return kind !== null && writing.editor.can().sinkListItem(kind);
    },
    run: (writing) => {
      const kind = entryKind(writing);
      if (kind) writing.editor.chain().focus().sinkListItem(kind).run();
    },
  },
  {
    name: 'outdent',
    label: t`Outdent`,
    icon: 'outdent',
    group: 'blocks',
    keys: 'Shift-Tab',
    also: [t`lift`, t`back`],
    isPossible: (writing) => entryKind(writing) !== null,
    run: (writing) => {
      const kind = entryKind(writing);
      if (kind) writing.editor.chain().focus().liftListItem(kind).run();
    },
  },
  {
    name: 'taskDone',
    label: t`Task done`,
    icon: 'check',
    group: 'blocks',
    keys: 'Mod-Enter',
    also: [t`tick`, t`check`, t`complete`],
    isOn: ({ editor }) => editor.isActive('taskItem', { checked: true }),
    isPossible: inTask,
    run: ({ editor }) => void editor.chain().focus().updateAttributes('taskItem', { checked: editor.getAttributes('taskItem').checked !== true }).run(),
  },
];

/** Whether Tab belongs to the list here, also where it can do nothing, so that the caret does not leave an entry by surprise. */
export const isInList = (writing: Writing): boolean => entryKind(writing) !== null;
