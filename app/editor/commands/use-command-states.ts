import { useCallback, useEffect, useState } from 'react';
import { useWriting } from '../writing.ts';
import { type EditorCommand, isPossibleIn } from './command.ts';

export type CommandState = { isOn: boolean; isPossible: boolean };
type States = Readonly<Record<string, CommandState>>;

/** Each command is tried where the caret stands, which takes longer than a letter; so it is done between two of them. */
const LOOK_MS = 60;

/** How these commands stand where the caret is; by their names. `commands` stay the same list. */
export function useCommandStates(commands: readonly EditorCommand[]): States {
  const writing = useWriting();
  const { editor } = writing;
  const read = useCallback(
    (): States => Object.fromEntries(commands.map((command): [string, CommandState] => [command.name, { isOn: command.isOn?.(writing) ?? false, isPossible: isPossibleIn(command, writing) }])),
    [commands, writing],
  );
  const [states, setStates] = useState(read);
  useEffect(() => {
    let looking: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      looking = undefined;
      if (!editor.isDestroyed) setStates((before) => unlessSame(before, read()));
    };
    const soon = () => {
      looking ??= setTimeout(look, LOOK_MS);
    };
    editor.on('transaction', soon);
    soon();
    return () => {
      editor.off('transaction', soon);
      clearTimeout(looking);
    };
  }, [editor, read]);
  return states;
}

const unlessSame = (before: States, now: States): States =>
  Object.keys(before).length === Object.keys(now).length && Object.entries(now).every(([name, { isOn, isPossible }]) => before[name]?.isOn === isOn && before[name].isPossible === isPossible) ? before : now;
