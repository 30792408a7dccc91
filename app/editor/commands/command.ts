import type { IconName } from '#app/ui/icon.tsx';
import type { Writing } from '../writing.ts';

/**
 * Something that can be done to the text, said once: bars, menus, the keyboard and the sheet of shortcuts all read it here.
 * A command that needs more than a press shows a panel (`writing.show`) and is finished there.
 */
export type EditorCommand = {
  /** Tells it apart from all others. */
  name: string;
  /** What it does, as on a button: "Bold", "Bulleted list". */
  label: string;
  icon: IconName;
  /** Where it stands in bars and sheets. */
  group: 'words' | 'blocks' | 'insert' | 'about';
  /** As ProseMirror writes keys, such as "Mod-Shift-8". */
  keys?: string;
  /** What else people call it, for whoever looks for it by typing. */
  also?: readonly string[];
  /** Whether the caret stands in what it makes. */
  isOn?: (writing: Writing) => boolean;
  /** Whether it would do something where the caret stands; without it, it always does. */
  isPossible?: (writing: Writing) => boolean;
  /** Whether who only reads has it too. */
  isForReaders?: true;
  run: (writing: Writing) => void;
};

/** Whether a press would do something here and now. */
export const isPossibleIn = ({ isPossible, isForReaders }: EditorCommand, writing: Writing): boolean =>
  (writing.mayWrite || isForReaders === true) && (isPossible?.(writing) ?? true);
