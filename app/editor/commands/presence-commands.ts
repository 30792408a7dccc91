import { t } from '#domain/words/t.ts';
import type { EditorCommand } from './command.ts';

export const presenceCommands: readonly EditorCommand[] = [
  { name: 'whoIsHere', label: t`Who is here`, icon: 'people', group: 'about', isForReaders: true, also: [t`people`, t`follow`, t`present`], run: ({ show }) => show('people') },
];
