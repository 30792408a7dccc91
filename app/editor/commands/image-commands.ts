import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

export const imageCommands: readonly EditorCommand[] = [
  { name: 'image', label: t`Image`, icon: 'image', group: 'insert', also: [t`picture`, t`photo`, t`figure`, t`upload`, t`alt`], run: ({ show }) => show('image') },
];
