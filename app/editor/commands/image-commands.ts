import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

export const imageCommands: readonly EditorCommand[] = [
  { name: 'image', label: t`Image`, icon: 'image', group: 'insert', also: ['picture', 'photo', 'figure', 'upload', 'alt'], run: ({ show }) => show('image') },
];
