import type { EditorCommand } from './command.ts';

export const imageCommands: readonly EditorCommand[] = [
  { name: 'image', label: 'Image', icon: 'image', group: 'insert', also: ['picture', 'photo', 'figure', 'upload', 'alt'], run: ({ show }) => show('image') },
];
