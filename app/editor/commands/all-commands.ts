import { blockCommands } from './block-commands.ts';
import type { EditorCommand } from './command.ts';
import { historyCommands } from './history-commands.ts';
import { imageCommands } from './image-commands.ts';
import { importCommands } from './import-commands.ts';
import { listCommands } from './list-commands.ts';
import { mentionCommands } from './mention-commands.ts';
import { presenceCommands } from './presence-commands.ts';
import { remarkCommands } from './remark-commands.ts';
import { suggestionsCommands } from './suggestions-commands.ts';
import { tableCommands } from './table-commands.ts';
import { wayfindingCommands } from './wayfinding-commands.ts';
import { wordCommands } from './word-commands.ts';

/** All that can be done to the text: the one list that bars, menus, the keyboard and the sheet of shortcuts read. */
export const allCommands: readonly EditorCommand[] = [
  ...wordCommands,
  ...blockCommands,
  ...listCommands,
  ...imageCommands,
  ...tableCommands,
  ...mentionCommands,
  ...importCommands,
  ...historyCommands,
  ...remarkCommands,
  ...suggestionsCommands,
  ...wayfindingCommands,
  ...presenceCommands,
];
