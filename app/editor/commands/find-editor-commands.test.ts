import { describe, expect, it } from 'vitest';
import { allCommands } from './all-commands.ts';
import { findEditorCommands } from './find-editor-commands.ts';

const found = (typed: string): string[] => findEditorCommands(allCommands, typed).map(({ label }) => label);

describe('the commands found by typing', () => {
  it('are all of them before a letter is typed', () => {
    expect(found('')).toHaveLength(allCommands.length);
  });

  it('are found by their label, also without its spaces and accents', () => {
    expect(found('heading2')).toEqual(['Heading 2']);
    expect(found('QUÓTE')).toEqual(['Quote']);
  });

  it('are found by what else people call them, after those found by label', () => {
    expect(found('todo')).toEqual(['Task list']);
    expect(found('call')).toEqual(['Note', 'Decision', 'Caution']);
    expect(found('li')).toEqual(['Link', 'Code in a line', 'Bulleted list', 'Numbered list', 'Task list', 'Divider', 'Outdent']);
  });

  it('are none where nothing is meant', () => {
    expect(found('zebra')).toEqual([]);
  });
});

describe('the list of commands', () => {
  it('names each once, and gives no keys twice', () => {
    const names = allCommands.map(({ name }) => name);
    const keys = allCommands.flatMap((command) => command.keys ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
