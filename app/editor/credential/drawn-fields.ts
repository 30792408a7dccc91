import type { NodeViewRenderer, NodeViewRendererProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { credentialEntry, credentialLine, credentialList, credentialProse, credentialValue } from '#domain/document/nodes/credential-nodes.ts';
import { t } from '#domain/words/t.ts';
import { actsOf } from './entry-commands.ts';
import { fieldWords, partLabel } from './field-words.ts';
import type { StudioSlot, StudioSlots } from './studio-slots.ts';

type Told = StudioSlot extends infer Each ? (Each extends StudioSlot ? Omit<Each, 'key' | 'element' | 'acts'> : never) : never;

/** The nodes of a credential's text, drawn with the names of their fields and with places for what the page draws of them. */
export const drawnFields = (slots: StudioSlots) => [
  credentialLine.extend({ addNodeView: () => drawnWords }),
  credentialProse.extend({ addNodeView: () => (props) => (listAround(props) === null ? drawnProse(slots, props) : drawnWords(props)) }),
  credentialList.extend({ addNodeView: () => (props) => drawnList(slots, props) }),
  credentialEntry.extend({ addNodeView: () => (props) => drawnEntry(slots, props) }),
  credentialValue.extend({ addNodeView: () => (props) => drawnValue(slots, props) }),
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const made = (tag: string, className: string): HTMLElement => Object.assign(document.createElement(tag), { className });

function heading(key: string): HTMLElement {
  const { label, hint } = fieldWords(key);
  const head = made('header', 'studio-head');
  head.contentEditable = 'false';
  const name = made('h2', '');
  name.textContent = label;
  name.id = `studio-${key}`;
  head.append(name);
  if (hint !== '') {
    const said = made('span', '');
    said.textContent = hint;
    head.append(said);
  }
  return head;
}

/** In which list an entry stands, and a place to write in within its entry; null for a field of the credential itself. */
function listAround({ editor, getPos }: Pick<NodeViewRendererProps, 'editor' | 'getPos'>): string | null {
  const position = getPos();
  if (position === undefined) return null;
  const $place = editor.state.doc.resolve(position);
  return $place.depth === 0 ? null : textOf($place.node(1).attrs.key);
}

const drawnWords: NodeViewRenderer = (props): NodeView => {
  const { node: first } = props;
  const key = textOf(first.attrs.key);
  const list = listAround(props);
  const isLine = first.type.name === 'credentialLine';
  const words = made(isLine ? 'p' : 'div', 'studio-words');
  const dom = made(list === null ? 'section' : 'div', list === null ? 'studio-field' : 'studio-part');
  if (list === null) dom.dataset.field = key;
  else dom.dataset.part = key;
  dom.append(list === null ? heading(key) : partName(list, key), words);
  if (list === 'rubric' && key !== 'criterion') words.dataset.ask = t`Empty. What would an assessor see?`;
  const tell = (node: Node) => void dom.toggleAttribute('data-empty', node.textContent === '');
  tell(first);
  return {
    dom,
    contentDOM: words,
    update: (node) => {
      if (node.type !== first.type || node.attrs.key !== first.attrs.key) return false;
      tell(node);
      return true;
    },
    ignoreMutation: (change) => change.type !== 'selection' && !words.contains(change.target),
  };
};

function partName(list: string, key: string): HTMLElement {
  const name = made('span', 'studio-part-name');
  name.contentEditable = 'false';
  name.textContent = partLabel(list, key) ?? '';
  return name;
}

type Look = { dom: HTMLElement; list?: string; content?: HTMLElement; read: (node: Node) => Told };

/** A node with a place in which the page draws. */
function withSlot(slots: StudioSlots, { node: first, editor, getPos }: NodeViewRendererProps, { dom, list = '', content, read }: Look): NodeView {
  const element = made('div', 'studio-slot');
  element.contentEditable = 'false';
  dom.append(...(content ? [content, element] : [element]));
  const key = slots.nextKey();
  const acts = actsOf(editor, getPos, list);
  const tell = (node: Node) => slots.put({ key, element, acts, ...read(node) } satisfies StudioSlot);
  tell(first);
  return {
    dom,
    contentDOM: content,
    update: (node) => {
      if (node.type !== first.type || node.attrs.key !== first.attrs.key || node.attrs.id !== first.attrs.id) return false;
      tell(node);
      return true;
    },
    // What the page draws there is its own: its buttons are pressed, and nothing of it is read into the text.
    stopEvent: (event) => event.target instanceof globalThis.Node && element.contains(event.target),
    ignoreMutation: (change) => change.type !== 'selection' && (element.contains(change.target) || change.target === dom || (change.type === 'attributes' && change.target === content)),
    destroy: () => slots.drop(key),
  };
}

/** Prose of the credential itself, with a place below its words. */
function drawnProse(slots: StudioSlots, props: NodeViewRendererProps): NodeView {
  const field = textOf(props.node.attrs.key);
  const dom = made('section', 'studio-field');
  dom.dataset.field = field;
  dom.append(heading(field));
  const read = (node: Node) => {
    dom.toggleAttribute('data-empty', node.textContent === '');
    return { kind: 'prose', field } as const;
  };
  return withSlot(slots, props, { dom, content: made('div', 'studio-words'), read });
}

function drawnList(slots: StudioSlots, props: NodeViewRendererProps): NodeView {
  const key = textOf(props.node.attrs.key);
  const dom = made('section', 'studio-field studio-list');
  dom.dataset.field = key;
  dom.append(heading(key));
  return withSlot(slots, props, { dom, list: key, content: made('div', 'studio-entries'), read: ({ childCount }) => ({ kind: 'list', list: key, entryCount: childCount }) });
}

function drawnEntry(slots: StudioSlots, props: NodeViewRendererProps): NodeView {
  const list = listAround(props) ?? '';
  const dom = made('div', 'studio-entry');
  dom.dataset.entry = textOf(props.node.attrs.id);
  return withSlot(slots, props, { dom, list, content: made('div', 'studio-parts'), read: ({ attrs, children }) => ({ kind: 'entry', list, id: textOf(attrs.id), values: attrs, partKeys: children.map((part) => textOf(part.attrs.key)) }) });
}

function drawnValue(slots: StudioSlots, props: NodeViewRendererProps): NodeView {
  const key = textOf(props.node.attrs.key);
  const dom = made('section', 'studio-field studio-value');
  dom.dataset.field = key;
  dom.append(heading(key));
  return withSlot(slots, props, { dom, read: ({ attrs }) => ({ kind: 'value', field: key, value: attrs.value as unknown }) });
}
