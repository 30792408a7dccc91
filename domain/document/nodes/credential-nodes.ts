import { mergeAttributes, Node } from '@tiptap/core';
import { entryValues } from '#domain/credential/content/entry-values.ts';

/** Typed values of the shared text, as they are stored: any scalar or several; `entry-values.ts` and `draft-of-content.ts` read them with care. */
const stored = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement): unknown => parsed(element.getAttribute(`data-${name.toLowerCase()}`)),
  renderHTML: ({ [name]: value }: Record<string, unknown>) => (value === null || value === undefined ? {} : { [`data-${name.toLowerCase()}`]: JSON.stringify(value) }),
});

/** What was copied from a credential is read back as it was; anything else that is pasted has no such values. */
function parsed(written: string | null): unknown {
  if (written === null) return null;
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return null;
  }
}

const PROSE = '(paragraph | bulletList | orderedList)+';
/** Neither Backspace at its beginning nor pasting over its border lets one field run into another. */
const apart = { isolating: true, defining: true, selectable: false } as const;

/** One line of plain words: a name, a link, a level's label. `key` says which field it is, of the credential or of its entry. */
export const credentialLine = Node.create({
  name: 'credentialLine',
  group: 'credentialField',
  content: 'text*',
  marks: 'insertion deletion',
  ...apart,
  addAttributes: () => ({ key: stored('key') }),
  parseHTML: () => [{ tag: 'p[data-credential-line]', preserveWhitespace: true }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-credential-line': '' }), 0],
});

/** Prose: a field of the credential, one of an entry, or a cell of the rubric, whose `key` is the id of its level. */
export const credentialProse = Node.create({
  name: 'credentialProse',
  group: 'credentialField',
  content: PROSE,
  ...apart,
  addAttributes: () => ({ key: stored('key') }),
  parseHTML: () => [{ tag: 'div[data-credential-prose]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-credential-prose': '' }), 0],
});

/** A value that is chosen rather than written: hours, licence, language. */
export const credentialValue = Node.create({
  name: 'credentialValue',
  group: 'credentialField',
  atom: true,
  selectable: false,
  addAttributes: () => ({ key: stored('key'), value: stored('value') }),
  parseHTML: () => [{ tag: 'div[data-credential-value]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-credential-value': '' })],
});

/** A list of the credential: components, research, artifacts, the levels and the rows of the rubric, tags. */
export const credentialList = Node.create({
  name: 'credentialList',
  group: 'credentialField',
  content: 'credentialEntry*',
  ...apart,
  addAttributes: () => ({ key: stored('key'), requiredLevelId: stored('requiredLevelId') }),
  parseHTML: () => [{ tag: 'div[data-credential-list]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-credential-list': '' }), 0],
});

/** One entry of a list, which keeps its `id` wherever it moves. */
export const credentialEntry = Node.create({
  name: 'credentialEntry',
  content: '(credentialLine | credentialProse)*',
  isolating: true,
  defining: true,
  draggable: true,
  addAttributes: () => ({ id: stored('id'), ...Object.fromEntries(entryValues.map((name) => [name, stored(name)])) }),
  parseHTML: () => [{ tag: 'div[data-credential-entry]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-credential-entry': '' }), 0],
});
