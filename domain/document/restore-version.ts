import { applyUpdate, Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { ContentSources, TextRun } from './content.ts';
import { TEXT_FIELD } from './fields.ts';
import { scratchDocument } from './fold-updates.ts';
import { pairShapes } from './pair-shapes.ts';
import { type ElementShape, readShapes, type Shape, type TextShape } from './text-shapes.ts';

/** An edit that the house makes: it writes in the name of several, each under a Yjs client id that nobody had before. */
export type HouseEdit = { update: Uint8Array; bindings: (Author & { clientId: number })[] };
/** What became of an edit of the house. Of one that is not stored nothing is left. */
export type HouseEditOutcome = 'committed' | 'unchanged' | 'missing' | 'too-large' | 'not-stored';
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
  const kept = new Doc();
  applyUpdate(kept, version);
  const wanted = readShapes(kept.getXmlFragment(TEXT_FIELD), authors);
  const updates: Uint8Array[] = [];
  scratch.on('update', (made: Uint8Array) => updates.push(made));
  scratch.transact(() => turnChildren(scratch.getXmlFragment(TEXT_FIELD), wanted, hands));
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

function turnChildren(parent: XmlFragment, wanted: readonly Shape[], hands: Hands): void {
  let place = 0;
  for (const step of pairShapes(readShapes(parent, hands.authors), wanted)) {
    if (step.kind === 'delete') parent.delete(place, 1);
    else {
      if (step.kind === 'insert') insertShape(parent, place, step.into, hands);
      if (step.kind === 'turn') turnShape(parent.get(place), step.from, step.into, hands);
      place += 1;
    }
  }
}

function turnShape(child: unknown, from: Shape, into: Shape, hands: Hands): void {
  if (child instanceof XmlText && from.kind === 'text' && into.kind === 'text') turnText(child, from, into, hands);
  if (!(child instanceof XmlElement) || into.kind !== 'element') return;
  const element = child as XmlElement;
  for (const name of Object.keys(element.getAttributes())) if (!(name in into.attributes)) element.removeAttribute(name);
  setAttributes(element, into, hands);
  turnChildren(element, into.children, hands);
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
function turnText(text: XmlText, from: TextShape, into: TextShape, hands: Hands): void {
  const [present, wanted] = [lettersOf(from.runs), lettersOf(into.runs)];
  const isAlike = (one: Letter | undefined, other: Letter | undefined) => one?.letter === other?.letter && one?.look === other?.look;
  const shorter = Math.min(present.length, wanted.length);
  let start = 0;
  while (start < shorter && isAlike(present[start], wanted[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isAlike(present.at(-1 - end), wanted.at(-1 - end))) end += 1;
  const lengthOf = (letters: readonly Letter[]) => letters.reduce((sum, { letter }) => sum + letter.length, 0);
  const at = lengthOf(present.slice(0, start));
  const gone = lengthOf(present.slice(start, present.length - end));
  if (gone > 0) text.delete(at, gone);
  insertRuns(text, at, wanted.slice(start, wanted.length - end).map(({ letter, run }) => ({ ...run, text: letter })), hands);
}

type Letter = { letter: string; run: TextRun; /** Author and marks, to be compared. */ look: string };

/** Whole characters, so that none is cut in two. */
const lettersOf = (runs: readonly TextRun[]): Letter[] =>
  runs.flatMap((run) => {
    const look = JSON.stringify({ ...run, text: '' });
    return Array.from(run.text, (letter) => ({ letter, run, look }));
  });

function insertRuns(text: XmlText, at: number, runs: readonly TextRun[], hands: Hands): void {
  let place = at;
  for (const run of joinedRuns(runs)) {
    hands.of(run);
    text.insert(place, run.text, { ...run.marks });
    place += run.text.length;
  }
}

/** Letters of one author and look as one piece. */
function joinedRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.accountId === run.accountId && last.isRelayed === run.isRelayed && JSON.stringify(last.marks) === JSON.stringify(run.marks)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
