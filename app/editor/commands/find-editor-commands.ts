import type { EditorCommand } from './command.ts';

/** Letters without case and accents. */
const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well a command answers what was typed: 0 by the beginning of its label, 1 by a word of it, 2 by another name, null not at all. */
function rank({ label, also = [] }: EditorCommand, typed: string): number | null {
  const name = plain(label);
  const starts = (words: string): boolean => words.startsWith(typed) || words.replace(/\s/g, '').startsWith(typed) || words.includes(` ${typed}`);
  if (name.startsWith(typed) || name.replace(/\s/g, '').startsWith(typed)) return 0;
  if (starts(name)) return 1;
  return also.some((other) => starts(plain(other))) ? 2 : null;
}

/** The commands that what was typed could mean, the likeliest first, else in their own order. A space is not needed: "heading2". */
export function findEditorCommands(commands: readonly EditorCommand[], typed: string): EditorCommand[] {
  const words = plain(typed.trim());
  const ranked = commands.flatMap((command) => {
    const found = rank(command, words);
    return found === null ? [] : [{ command, found }];
  });
  return ranked.sort((a, b) => a.found - b.found).map(({ command }) => command);
}
