import { ContentFormat, ContentString, ContentType, type Item, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { foldName, withoutControl } from '#domain/agenda/plain-text.ts';
import type { ClockTimes } from '../clock-times.ts';
import { type ContentPart, isRun, onlySet, readContent } from '../content.ts';
import type { StoredDocument } from '../document-store.ts';
import { TEXT_FIELD } from '../fields.ts';
import { scratchDocument } from '../fold-updates.ts';
import { lineOf } from '../line-of.ts';
import { nameOf } from '../prompt-progress.ts';
import { isOnlySuggested, withoutOpenSuggestions } from '../suggestions/without-open-suggestions.ts';
import { type UnsignedNode, type UnsignedPart, unsigned } from '../unsigned-content.ts';
import type { SourceSpan } from './source-span.ts';
import { wordingOf } from './wording.ts';

/** A block of a text by the Yjs id of its element: it stays the same while its words are edited. */
export type BlockId = { client: number; clock: number };

/** A paragraph, an entry of a list, a quote, a table: what can be taken into a report in one piece. */
export type Passage = {
  block: BlockId;
  /** The title of the prompt below which it stands; null above the first and below headings of the writers' own rank. */
  prompt: string | null;
  nodes: UnsignedNode[];
  /** Its words in one line, to be compared with. */
  wording: string;
  spans: SourceSpan[];
};

type Times = Pick<ClockTimes, 'writtenAt' | 'untilClock'>;
type Titled = { title: string };

const LISTS = new Set(['bulletList', 'orderedList', 'taskList']);
/** What stands for itself and holds no words. */
const WORDLESS = new Set(['image', 'horizontalRule']);

/** The passages of a text as committed and agreed, in their order; without those in which no word stands, headings, and images. */
export function readPassages({ snapshot, updates }: Pick<StoredDocument, 'snapshot' | 'updates'>, prompts: readonly Titled[], times: Times): Passage[] {
  const ydoc = scratchDocument(snapshot, updates);
  const titles = new Map(prompts.map((prompt) => [nameOf(prompt), prompt.title]));
  const passages: Passage[] = [];
  let below: { title: string; level: number } | null = null;
  for (const element of elementsIn(ydoc.getXmlFragment(TEXT_FIELD))) {
    if (element.nodeName === 'heading') {
      const level = Number(element.getAttribute('level')) || 1;
      const title = titles.get(foldName(nodesOf(element).map((part) => lineOf(part)).join('')));
      if (title !== undefined) below = { title, level };
      else if (below && level <= below.level) below = null;
      continue;
    }
    for (const block of LISTS.has(element.nodeName) ? elementsIn(element) : [element]) {
      const passage = passageOf(block, times);
      if (passage !== null) passages.push({ ...passage, prompt: below?.title ?? null });
    }
  }
  ydoc.destroy();
  return passages;
}

function passageOf(block: XmlElement, times: Times): Omit<Passage, 'prompt'> | null {
  const id = block._item?.id;
  const parts = nodesOf(block).map((part) => storable(withoutImages(part)));
  // An entry of a list is told as what stands in it: beside others' words there is no list that it belongs to.
  const nodes = parts.flatMap((part) => (isRun(part) ? [] : part.type === 'listItem' || part.type === 'taskItem' ? part.content.filter((each): each is UnsignedNode => !isRun(each)) : [part]));
  const wording = wordingOf(nodes);
  return id === undefined || wording === '' || WORDLESS.has(block.nodeName) ? null : { block: { client: id.client, clock: id.clock }, nodes, wording, spans: spansIn(block, times) };
}

/** The block as it is agreed: nothing, itself, or what is left of it. */
const nodesOf = (block: XmlElement): UnsignedPart[] => {
  const part: ContentPart = { type: block.nodeName, attributes: Object.fromEntries(Object.entries(block.getAttributes()).filter(([, value]) => value !== undefined)), content: readContent(block, { authors: new Map(), relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } }) };
  return unsigned(withoutOpenSuggestions([part]));
};

const withoutImages = (part: UnsignedPart): UnsignedPart => (isRun(part) ? part : { ...part, content: part.content.filter(({ type }) => !WORDLESS.has(type)).map(withoutImages) });

/** A program of somebody's own may write letters into a text that no database takes. */
const storable = (part: UnsignedPart): UnsignedPart => JSON.parse(JSON.stringify(part), (_key, value: unknown) => (typeof value === 'string' ? withoutControl(value) : value)) as UnsignedPart;

function elementsIn(type: Pick<XmlFragment, '_start'>): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const { content } of structsIn(type)) if (content instanceof ContentType && content.type instanceof XmlElement) elements.push(content.type as XmlElement);
  return elements;
}

function* structsIn(type: Pick<XmlFragment, '_start'>): Generator<Item> {
  for (let struct: Item | null = type._start; struct !== null; struct = struct.right) if (!struct.deleted) yield struct;
}

/** The letters of a block that are agreed, by their ids; letters that one client wrote one after another in one minute are one span. */
function spansIn(block: XmlElement, times: Times): SourceSpan[] {
  const spans: SourceSpan[] = [];
  for (const { content } of structsIn(block)) {
    if (!(content instanceof ContentType)) continue;
    if (content.type instanceof XmlText) addLetters(spans, content.type, times);
    else if (content.type instanceof XmlElement) spans.push(...spansIn(content.type as XmlElement, times));
  }
  return spans;
}

function addLetters(spans: SourceSpan[], text: XmlText, times: Times): void {
  const marks = new Map<string, unknown>();
  for (const { content, id, length } of structsIn(text)) {
    if (content instanceof ContentFormat) marks.set(content.key, content.value);
    if (!(content instanceof ContentString) || isOnlySuggested(onlySet(marks))) continue;
    for (let clock = id.clock; clock < id.clock + length; ) {
      const until = Math.min(id.clock + length, times.untilClock(id.client, clock));
      const minute = times.writtenAt(id.client, clock)?.toISOString().slice(0, 16).concat('Z') ?? null;
      const last = spans.at(-1);
      if (last && last.clientId === id.client && last.clock + last.length === clock && last.minute === minute) last.length += until - clock;
      else spans.push({ clientId: id.client, clock, length: until - clock, minute });
      clock = until;
    }
  }
}
