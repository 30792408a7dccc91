import { t } from '#domain/words/t.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { allCommands } from '../commands/all-commands.ts';
import type { EditorCommand } from '../commands/command.ts';
import { groupWords } from '../commands/group-words.ts';
import { useWriting } from '../writing.ts';
import { keyboardHere, keyCaps } from '../commands/key-notation.ts';

type Line = { label: string; keys: string };
const ways: readonly Line[] = [
  { label: t`Leave the text`, keys: 'Escape' },
  { label: t`From the text to its bar, and back by Escape`, keys: 'Alt-F10' },
  { label: t`Send a remark or an answer`, keys: 'Mod-Enter' },
];
const writersWays: readonly Line[] = [
  { label: t`List of commands, in the text`, keys: '/' },
  { label: t`Into the suggestion at the caret`, keys: 'Alt-Enter' },
  { label: t`Words of a chosen image`, keys: 'Enter' },
  { label: t`Next cell of a table`, keys: 'Tab' },
  { label: t`Previous cell of a table`, keys: 'Shift-Tab' },
];
const typed: readonly (readonly [string, string])[] = [
  ['# ', t`Heading 1; ## and ### make smaller ones`],
  ['- ', t`Bulleted list`],
  ['1. ', t`Numbered list`],
  ['[] ', t`Task list`],
  ['> ', t`Quote`],
  [':::note ', t`Note; also decision, caution`],
  ['``` ', t`Code block`],
  ['---', t`Divider`],
];
const within: readonly (readonly [string, string])[] = [
  ['@', t`Mention a person, by their name`],
  ['#', t`Mention a strategic question, by a letter of it`],
  [t`**words**`, t`Bold`],
];
const groups = Object.entries(groupWords) as [EditorCommand['group'], string][];

/** All that can be done by keys, as they stand on the reader's keyboard. Loaded when it is asked for. */
export default function ShortcutSheet({ close }: { close: () => void }) {
  const { mayWrite } = useWriting();
  const commands = allCommands.filter(({ isForReaders }) => mayWrite || isForReaders);
  return (
    <Dialog title="Keyboard shortcuts" isOpen onOpenChange={close}>
      <Part title="Ways in and out" lines={mayWrite ? [...ways, ...writersWays] : ways} />
      {groups.map(([group, words]) => (
        <Part key={group} title={words} lines={commands.flatMap(({ group: of, label, keys }) => (of === group && keys !== undefined ? [{ label, keys }] : []))} />
      ))}
      {mayWrite && <Typed title="Typed at the start of a line" signs={typed} />}
      {mayWrite && <Typed title="Typed anywhere" signs={within} />}
    </Dialog>
  );
}

const Typed = ({ title, signs }: { title: string; signs: readonly (readonly [string, string])[] }) => (
  <>
    <h3 className="shortcut-title">{title}</h3>
    <dl className="shortcut-lines">
      {signs.map(([sign, makes]) => (
        <div key={sign}>
          <dt>{makes}</dt>
          <dd>
            <code>{sign.trim()}</code>
            {sign.endsWith(' ') && ' and a space'}
          </dd>
        </div>
      ))}
    </dl>
  </>
);

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
