import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

export const importCommands: readonly EditorCommand[] = [
  { name: 'import', label: t`Text from a file`, icon: 'upload', group: 'insert', also: [t`import`, t`word`, t`docx`, t`markdown`, t`html`, t`file`, t`upload`, t`open`, t`bring`], run: ({ show }) => show('import') },
];
