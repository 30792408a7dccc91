import { XmlElement, type XmlFragment } from 'yjs';
import { inOrder, placesFor } from '#domain/credential/content/entry-order.ts';
import { lineText } from '#domain/credential/content/prose-text.ts';
import { createId } from '#domain/ids.ts';
import { alignSequences } from '#domain/report/align-sequences.ts';
import { elementOf } from '../passages/element-of.ts';
import { withoutOpenSuggestions } from '../suggestions/without-open-suggestions.ts';
import type { UnsignedNode, UnsignedPart } from '../unsigned-content.ts';
import { turnProse } from './turn-prose.ts';
import { contentOf, turnWords } from './turn-words.ts';

/**
 * Makes the fields beside each other, of a credential or of one of its entries, say `after` where they said `before`. What is alike in both is not
 * touched, however it stands there. A field that stood there twice, and read as both, is one afterwards.
 */
export function turnFields(parent: XmlFragment, before: readonly UnsignedPart[], after: readonly UnsignedPart[]): void {
  const [was, wanted] = [byKey(before), byKey(after)];
  let last: XmlElement | null = null;
  for (const [key, node] of wanted) {
    const [live, ...doubles] = fieldsCalled(parent, key);
    if (live?.nodeName === node.type) {
      const stood = was.get(key);
      if (stood === undefined || !isSame(stood, node)) turnField([live, ...doubles], stood ?? { ...node, content: [] }, node);
      last = live;
      continue;
    }
    if (was.has(key) && isSame(was.get(key), node)) continue;
    [live, ...doubles].forEach((misshapen) => misshapen && remove(parent, misshapen));
    const element = elementOf(node);
    parent.insert(last === null ? 0 : parent.toArray().indexOf(last) + 1, [element]);
    last = element;
  }
  // Cells of a level that is gone.
  for (const key of was.keys()) if (!wanted.has(key)) fieldsCalled(parent, key).forEach((cell) => remove(parent, cell));
}

function turnField(live: readonly [XmlElement, ...XmlElement[]], before: UnsignedNode, after: UnsignedNode): void {
  const [first, ...doubles] = live;
  turnAttributes(first, before, after);
  if (after.type === 'credentialList') turnEntries(live, before, after);
  if (after.type === 'credentialLine') turnWords(first, lineText(after.content));
  if (after.type === 'credentialProse') turnProse(first, nodesIn(after));
  doubles.forEach((double) => remove(double.parent as XmlFragment, double));
}

type Slot = { id: string; element: XmlElement; before: UnsignedNode | undefined };

/** Entries are known by their ids, tags by their words. One that stands elsewhere afterwards gets another place in the order, and is not touched for that. */
function turnEntries([list, ...doubles]: readonly [XmlElement, ...XmlElement[]], before: UnsignedNode, after: UnsignedNode): void {
  const isTags = after.attributes.key === 'tags';
  const [was, wanted] = [nodesIn(before), nodesIn(after)];
  // Those of a list that stood there twice are put together first, so that none is lost.
  list.insert(list.length, doubles.flatMap((double) => entriesIn(double).map((entry) => entry.clone())));
  const slots = inOrder(entriesIn(list), placeOf).map((element, place): Slot => (isTags ? { id: wordsOf(element), element, before: undefined } : { id: idOf(was[place]), element, before: was[place] }));
  const idOfWanted = (node: UnsignedNode) => (isTags ? wordsIn(node) : idOf(node));
  const staying = new Map(slots.map((slot) => [slot.id, slot]));
  const steps = alignSequences(slots.map(({ id }) => id), wanted.map(idOfWanted), (id) => id).filter(({ change }) => change !== 'deleted');
  const elements = wanted.map((node) => {
    const slot = staying.get(idOfWanted(node));
    if (slot?.before) turnEntry(slot.element, slot.before, node);
    if (slot) return slot.element;
    const element = elementOf(isTags ? { ...node, attributes: { ...node.attributes, id: createId() } } : node);
    list.push([element]);
    return element;
  });
  putInOrder(list, elements, (index) => steps[index]?.change !== 'same');
  const kept = new Set(elements);
  slots.forEach(({ element }) => !kept.has(element) && remove(list, element));
}

/** Gives places to those that were moved or came, where they would not stand in this order otherwise. */
function putInOrder(list: XmlElement, wanted: readonly XmlElement[], isMoved: (index: number) => boolean): void {
  const present = new Set(wanted);
  const stand = inOrder(entriesIn(list), placeOf).filter((element) => present.has(element));
  if (stand.every((element, index) => element === wanted[index])) return;
  placesFor(wanted.map(placeOf), isMoved).forEach((place, index) => {
    // The types of Yjs know attributes as text alone; it keeps any value.
    if (wanted[index] && placeOf(wanted[index]) !== place) wanted[index].setAttribute('place', place as unknown as string);
  });
}

const placeOf = (entry: XmlElement): unknown => entry.getAttribute('place');

function turnEntry(entry: XmlElement, before: UnsignedNode, after: UnsignedNode): void {
  if (isSame(before, after)) return;
  turnAttributes(entry, before, after);
  turnFields(entry, before.content, after.content);
}

/** What says which node it is and where it stands, not what it says. */
const APART = new Set(['id', 'key', 'place']);

function turnAttributes(element: XmlElement, before: UnsignedNode, after: UnsignedNode): void {
  for (const [name, value] of Object.entries(after.attributes)) {
    if (APART.has(name) || isSame(before.attributes[name], value)) continue;
    if (value === null || value === undefined) element.removeAttribute(name);
    // The types of Yjs know attributes as text alone; it keeps any value.
    else element.setAttribute(name, value as string);
  }
}

const byKey = (parts: readonly UnsignedPart[]): Map<string, UnsignedNode> => new Map(parts.flatMap((part) => ('content' in part ? [[String(part.attributes.key), part] as const] : [])));
const fieldsCalled = (parent: XmlFragment, key: string): XmlElement[] => parent.toArray().filter((child): child is XmlElement => child instanceof XmlElement && child.getAttribute('key') === key);
const entriesIn = (list: XmlElement): XmlElement[] => list.toArray().filter((child): child is XmlElement => child instanceof XmlElement);
const nodesIn = ({ content }: UnsignedNode): UnsignedNode[] => content.filter((part): part is UnsignedNode => 'content' in part);
const remove = (parent: XmlFragment, child: XmlElement): void => parent.delete(parent.toArray().indexOf(child), 1);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const idOf = (node: UnsignedNode | undefined): string => (typeof node?.attributes.id === 'string' ? node.attributes.id : '');
const wordsIn = ({ content }: UnsignedNode): string => nodesIn({ type: '', attributes: {}, content }).map((line) => lineText(line.content)).join(' ');
const wordsOf = (entry: XmlElement): string => withoutOpenSuggestions([contentOf(entry)]).map(wordsIn).join('');
