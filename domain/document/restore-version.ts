import { type Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { ContentSources, TextRun } from './content.ts';
import { scratchDocument } from './fold-updates.ts';
import { pairShapes } from './pair-shapes.ts';
import { textWithoutForeign } from './remove-foreign.ts';
import { findDifference } from './text-difference.ts';
import { type ElementShape, type Shape, ShapeReader } from './text-shapes.ts';

/** An edit that the house makes: it writes in the name of several, each under a Yjs client id that nobody had before. */
export type HouseEdit = { update: Uint8Array; bindings: (Author & { clientId: number })[] };
/** What became of an edit of the house. Of one that is not stored nothing is left; an uncertain one is made as soon as it can be stored. */
export type HouseEditOutcome = 'committed' | 'unchanged' | 'missing' | 'too-large' | 'not-stored' | 'uncertain';
/** What was brought back after a restore from a backup is nobody's, and stays so. */
type Author = Pick<TextRun, 'accountId' | 'isRelayed'>;

type Authors = Pick<ContentSources, 'authors' | 'relays'>;

/**
 * The edit that makes the present text read as it did in a version; both are whole states, each one Yjs update. What
 * reads the same is left alone, what comes back is by whoever wrote it. Null when there is nothing to change.
 */
export function restoreVersion(present: Uint8Array, version: Uint8Array, authors: Authors, randomClientId: () => number): HouseEdit | null {
  const scratch = scratchDocument(null, [present]);
  const hands = new Hands(scratch, authors, randomClientId);
  const shapes = new ShapeReader(authors);
  const wanted = shapes.read(textWithoutForeign(scratchDocument(null, [version])));
  const updates: Uint8Array[] = [];
  scratch.on('update', (made: Uint8Array) => updates.push(made));
  scratch.transact(() => {
    const text = textWithoutForeign(scratch);
    turnChildren(text, shapes.read(text), wanted, hands);
  });
  const [update] = updates;
  return update === undefined ? null : { update, bindings: hands.bindings };
}

/** Lets a document be written in by one author after another. */
class Hands {
  readonly bindings: HouseEdit['bindings'] = [];
  readonly #ids = new Map<string, number>();

  constructor(
    readonly ydoc: Doc,
    readonly authors: Authors,
    readonly randomClientId: () => number,
  ) {}

  /** What is written from now on is by this author. */
  of({ accountId, isRelayed }: Author): void {
    const author = { accountId, ...(isRelayed && { isRelayed }) };
    this.ydoc.clientID = this.#ids.get(JSON.stringify(author)) ?? this.#take(author);
  }

  #take(author: Author): number {
    let clientId = this.randomClientId();
    while (this.authors.authors.has(clientId) || this.ydoc.store.clients.has(clientId)) clientId = this.randomClientId();
    this.#ids.set(JSON.stringify(author), clientId);
    this.bindings.push({ clientId, ...author });
    return clientId;
  }
}

function turnChildren(parent: XmlFragment, present: readonly Shape[], wanted: readonly Shape[], hands: Hands): void {
  let place = 0;
  for (const step of pairShapes(present, wanted)) {
    if (step.kind === 'delete') parent.delete(place, 1);
    else {
      if (step.kind === 'insert') insertShape(parent, place, step.into, hands);
      if (step.kind === 'turn') turnShape(parent.get(place), step.from, step.into, hands);
      place += 1;
    }
  }
}

function turnShape(child: unknown, from: Shape, into: Shape, hands: Hands): void {
  if (child instanceof XmlText && from.kind === 'text' && into.kind === 'text') turnText(child, from.runs, into.runs, hands);
  if (!(child instanceof XmlElement) || from.kind !== 'element' || into.kind !== 'element') return;
  const element = child as XmlElement;
  for (const name of Object.keys(element.getAttributes())) if (!(name in into.attributes)) element.removeAttribute(name);
  setAttributes(element, into, hands);
  turnChildren(element, from.children, into.children, hands);
}

function insertShape(parent: XmlFragment, place: number, shape: Shape, hands: Hands): void {
  if (shape.kind === 'text') {
    hands.of(shape.runs[0] ?? { accountId: null });
    const text = new XmlText();
    parent.insert(place, [text]);
    return insertRuns(text, 0, shape.runs, hands);
  }
  hands.of(shape);
  const element = new XmlElement(shape.name);
  parent.insert(place, [element]);
  setAttributes(element, shape, hands);
  shape.children.forEach((child, position) => insertShape(element, position, child, hands));
}

function setAttributes(element: XmlElement, shape: ElementShape, hands: Hands): void {
  const present = element.getAttributes() as Record<string, unknown>;
  for (const [name, value] of Object.entries(shape.attributes)) {
    if (JSON.stringify(present[name]) === JSON.stringify(value)) continue;
    hands.of(shape);
    element.setAttribute(name, value as string);
  }
}

/** Exchanges what differs between two texts; what is alike before and after it stays. */
function turnText(text: XmlText, from: readonly TextRun[], into: readonly TextRun[], hands: Hands): void {
  const { at, gone, runs } = findDifference(from, into);
  if (gone > 0) text.delete(at, gone);
  insertRuns(text, at, runs, hands);
}

function insertRuns(text: XmlText, at: number, runs: readonly TextRun[], hands: Hands): void {
  let place = at;
  for (const run of runs) {
    hands.of(run);
    text.insert(place, run.text, { ...run.marks });
    place += run.text.length;
  }
}
