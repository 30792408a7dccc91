import { type Extensions, Node } from '@tiptap/core';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { safeUrl } from '../rich-text.ts';
import { callout } from './nodes/callout.ts';
import { code, codeBlock } from './nodes/code.ts';
import { heading } from './nodes/heading.ts';
import { image } from './nodes/image.ts';
import { mention } from './nodes/mention.ts';
import { suggestedBlocks } from './nodes/suggested-blocks.ts';
import { deletion, insertion, modification } from './nodes/suggestion-marks.ts';
import { table, tableCell, tableHeader, tableRow } from './nodes/table.ts';

/** A whole text, made of what may stand on its own level. */
export const wholeText = (content: string) => Node.create({ name: 'doc', topNode: true, content });

/** What may stand in any text, but the text as a whole. */
export const blockExtensions: Extensions = [
  // Undoing belongs to the shared document: it takes back one's own words only.
  StarterKit.configure({ document: false, undoRedo: false, heading: false, code: false, codeBlock: false, link: { openOnClick: false, isAllowedUri: (written) => safeUrl(written) !== null } }),
  heading,
  code,
  codeBlock,
  TaskList,
  TaskItem.configure({ nested: true }),
  callout,
  image,
  mention,
  table,
  tableRow,
  tableHeader,
  tableCell,
  insertion,
  deletion,
  modification,
  suggestedBlocks,
];

/**
 * All that may stand in a text written together: the one list that the editor in a browser, the exporters and the tests
 * share. What only a screen needs (menus, carets, the tools of a table) is added where there is one.
 */
export const documentExtensions: Extensions = [wholeText('block+'), ...blockExtensions];
