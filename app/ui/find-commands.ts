import type { Command } from './command.ts';

export type CommandGroup = { name: string; commands: readonly Command[] };

/** Letters without case and accents, so that "resume" finds "Résumé". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const starts = (text: string, word: string): boolean => plain(text).split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));

/** The commands in which every typed word begins a word, in groups, those found by their label first. */
export const findCommands = (commands: readonly Command[], typed: string): CommandGroup[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label, keywords = '', group }) => words.every((word) => starts(`${label} ${keywords} ${group}`, word)));
  const byLabel = ({ label }: Command): number => (words.every((word) => starts(label, word)) ? 0 : 1);
  const names = [...new Set(found.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    commands: found.filter(({ group }) => group === name).sort((a, b) => byLabel(a) - byLabel(b)),
  }));
};
