import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

export const importCommands: readonly EditorCommand[] = [
  { name: 'import', label: t`Text from a file`, icon: 'upload', group: 'insert', also: ['import', 'word', 'docx', 'markdown', 'html', 'file', 'upload', 'open', 'bring'], run: ({ show }) => show('import') },
];
