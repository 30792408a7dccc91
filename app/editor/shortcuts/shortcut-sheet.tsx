import { Dialog } from '#app/ui/dialog.tsx';
import { allCommands } from '../commands/all-commands.ts';
import type { EditorCommand } from '../commands/command.ts';
import { groupWords } from '../commands/group-words.ts';
import { keyboardHere, keyCaps } from '../commands/key-notation.ts';

type Line = { label: string; keys: string };
const ways: readonly Line[] = [
  { label: 'Leave the text', keys: 'Escape' },
  { label: 'From the text to its bar, and back by Escape', keys: 'Alt-F10' },
  { label: 'List of commands, in the text', keys: '/' },
];
const typed: readonly (readonly [string, string])[] = [
  ['## ', 'Heading 2'],
  ['- ', 'Bulleted list'],
  ['1. ', 'Numbered list'],
  ['[] ', 'Task list'],
  ['> ', 'Quote'],
  [':::note ', 'Note; also decision, caution'],
  ['---', 'Divider'],
  ['**words**', 'Bold'],
];
const groups = Object.entries(groupWords) as [EditorCommand['group'], string][];

/** All that can be done by keys, as they stand on the reader's keyboard. Loaded when it is asked for. */
export default function ShortcutSheet({ close }: { close: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" isOpen onOpenChange={close}>
      <Part title="Ways in and out" lines={ways} />
      {groups.map(([group, words]) => (
        <Part key={group} title={words} lines={allCommands.flatMap(({ group: of, label, keys }) => (of === group && keys !== undefined ? [{ label, keys }] : []))} />
      ))}
      <h3 className="shortcut-title">Typed at the start of a line</h3>
      <dl className="shortcut-lines">
        {typed.map(([signs, makes]) => (
          <div key={signs}>
            <dt>{makes}</dt>
            <dd>
              <code>{signs.trim()}</code>
              {signs.endsWith(' ') && ' and a space'}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

const Part = ({ title, lines }: { title: string; lines: readonly Line[] }) =>
  lines.length > 0 && (
    <>
      <h3 className="shortcut-title">{title}</h3>
      <dl className="shortcut-lines">
        {lines.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keyCaps(keys, keyboardHere()).map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
