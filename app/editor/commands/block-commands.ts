import { type CalloutKind, calloutKinds, calloutWords } from '#domain/document/nodes/callout.ts';
import { HEADING_LEVELS } from '#domain/document/nodes/heading.ts';
import { t } from '#domain/words/t.ts';
import type { Writing } from '../writing.ts';
import type { EditorCommand } from './command.ts';
import { toggleWrapped } from './wrapped.ts';

const headings = HEADING_LEVELS.map(
  (level): EditorCommand => ({
    name: `heading${level}`,
    label: t`Heading ${level}`,
    icon: 'heading',
    group: 'blocks',
    keys: `Mod-Alt-${level}`,
    also: [`h${level}`, t`title`, t`section`],
    isOn: ({ editor }) => editor.isActive('heading', { level }),
    run: ({ editor }) => void editor.chain().focus().toggleHeading({ level }).run(),
  }),
);

const calloutsAlso: Record<CalloutKind, readonly string[]> = { note: [t`callout`, t`hint`, t`box`], decision: [t`callout`, t`agreed`, t`box`], caution: [t`callout`, t`warning`, t`box`] };
const calloutIcons = { note: 'hint', decision: 'check', caution: 'warning' } as const;
const callouts = calloutKinds.map(
  (kind): EditorCommand => ({
    name: `callout-${kind}`,
    label: calloutWords()[kind],
    icon: calloutIcons[kind],
    group: 'blocks',
    also: calloutsAlso[kind],
    isOn: ({ editor }) => editor.isActive('callout', { kind }),
    isPossible: (writing) => canWrap(writing, 'callout', { kind }),
    run: (writing) => wrap(writing, 'callout', { kind }),
  }),
);

const canWrap = ({ editor }: Writing, name: string, attributes = {}): boolean => toggleWrapped(editor.state, name, attributes) !== null;
function wrap({ editor }: Writing, name: string, attributes = {}): void {
  const change = toggleWrapped(editor.state, name, attributes);
  if (change) editor.view.dispatch(change.scrollIntoView());
  editor.view.focus();
}

/** What is done to a paragraph or several: what kind it is, and what it stands in. */
export const blockCommands: readonly EditorCommand[] = [
  { name: 'text', label: t`Text`, icon: 'text', group: 'blocks', keys: 'Mod-Alt-0', also: [t`paragraph`, t`normal`, t`body`], isOn: ({ editor }) => editor.isActive('paragraph'), run: ({ editor }) => void editor.chain().focus().setParagraph().run() },
  ...headings,
  { name: 'bulletedList', label: t`Bulleted list`, icon: 'list', group: 'blocks', keys: 'Mod-Shift-8', also: [t`points`, t`unordered`], isOn: ({ editor }) => editor.isActive('bulletList'), run: ({ editor }) => void editor.chain().focus().toggleBulletList().run() },
  { name: 'numberedList', label: t`Numbered list`, icon: 'numbers', group: 'blocks', keys: 'Mod-Shift-7', also: [t`ordered`, t`steps`], isOn: ({ editor }) => editor.isActive('orderedList'), run: ({ editor }) => void editor.chain().focus().toggleOrderedList().run() },
  { name: 'taskList', label: t`Task list`, icon: 'tasks', group: 'blocks', keys: 'Mod-Shift-9', also: [t`to do`, t`todo`, t`checklist`, t`checkbox`], isOn: ({ editor }) => editor.isActive('taskList'), run: ({ editor }) => void editor.chain().focus().toggleTaskList().run() },
  {
    name: 'quote',
    label: t`Quote`,
    icon: 'quote',
    group: 'blocks',
    keys: 'Mod-Shift-b',
    also: [t`blockquote`, t`citation`],
    isOn: ({ editor }) => editor.isActive('blockquote'),
    isPossible: (writing) => canWrap(writing, 'blockquote'),
    run: (writing) => wrap(writing, 'blockquote'),
  },
  ...callouts,
  { name: 'codeBlock', label: t`Code block`, icon: 'code', group: 'blocks', keys: 'Mod-Alt-c', also: [t`program`, t`monospace`], isOn: ({ editor }) => editor.isActive('codeBlock'), run: ({ editor }) => void editor.chain().focus().toggleCodeBlock().run() },
  { name: 'divider', label: t`Divider`, icon: 'minus', group: 'insert', also: [t`line`, t`rule`, t`separator`], run: ({ editor }) => void editor.chain().focus().setHorizontalRule().run() },
];
