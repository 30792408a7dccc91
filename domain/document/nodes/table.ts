import { getExtensionField, mergeAttributes, Node } from '@tiptap/core';

declare module '@tiptap/core' {
  interface NodeConfig {
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell';
  }
}

/** What may stand in a cell: no second table, and no callout. */
const CELL = '(paragraph | heading | bulletList | orderedList | taskList | blockquote | codeBlock | image)+';

const whole = (name: string) => (element: HTMLElement) => Math.max(1, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1);

const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: whole('colspan') },
  rowspan: { default: 1, parseHTML: whole('rowspan') },
  /** The widths of the columns in pixels, or null where each takes what it needs. */
  colwidth: {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute('data-colwidth')?.split(',').map(Number) ?? null,
    renderHTML: ({ colwidth }: Record<string, unknown>) => (Array.isArray(colwidth) ? { 'data-colwidth': colwidth.join(',') } : {}),
  },
});

/** The four roles are those that prosemirror-tables works on; its tools are loaded where a table is written in. */
export const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  extendNodeSchema: (extension) => ({ tableRole: getExtensionField<string | undefined>(extension, 'tableRole') }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
});

export const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)*',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

export const tableHeader = Node.create({
  name: 'tableHeader',
  content: CELL,
  tableRole: 'header_cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

export const tableCell = Node.create({
  name: 'tableCell',
  content: CELL,
  tableRole: 'cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});
