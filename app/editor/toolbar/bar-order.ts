import type { EditorCommand } from '../commands/command.ts';

/** How the buttons stand, in groups; names of commands. What is not here is in the menu at the end of the bar. */
const STANDING = [
  ['bold', 'italic', 'link'],
  ['bulletedList', 'numberedList', 'taskList', 'quote'],
  ['remark', 'image', 'table'],
  ['undo', 'redo'],
];
/** Which of them stay longest where the bar is narrow. */
const KEPT_LONGEST = ['bold', 'italic', 'bulletedList', 'taskList', 'remark', 'link', 'quote', 'numberedList', 'image', 'table', 'undo', 'redo'];
/** What kind of block the words are: a menu of its own at the beginning of the bar. */
export const BLOCK_KINDS = ['text', 'heading1', 'heading2', 'heading3', 'codeBlock'];

export type Bar = {
  kinds: readonly EditorCommand[];
  /** The buttons that have room, in groups. */
  groups: readonly (readonly EditorCommand[])[];
  /** All others, in the order of the list. */
  more: readonly EditorCommand[];
};

/** Shares the commands out to a bar with room for so many buttons beside its menus. */
export function barOf(commands: readonly EditorCommand[], room: number): Bar {
  const named = (names: readonly string[]) => names.flatMap((name) => commands.find((command) => command.name === name) ?? []);
  const kinds = named(BLOCK_KINDS);
  const kept = new Set(named(KEPT_LONGEST).slice(0, Math.max(room, 0)));
  const groups = STANDING.map((names) => named(names).filter((command) => kept.has(command))).filter((group) => group.length > 0);
  return { kinds, groups, more: commands.filter((command) => !kept.has(command) && !kinds.includes(command)) };
}
