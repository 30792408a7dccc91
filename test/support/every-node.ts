import { isRun } from '#domain/document/content.ts';
import type { AttributedPart } from '#domain/document/attributed-content.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { node, words } from './sample-report.ts';

/** The address of an image of a document of this house. */
export const IMAGE_ADDRESS = '/documents/0b0e7b1e-5a5c-4b0a-9d3e-1f2a3b4c5d6e/images/1b0e7b1e-5a5c-4b0a-9d3e-1f2a3b4c5d6e';
const paragraphOf = (...content: UnsignedPart[]) => node('paragraph', content);
const saying = (text: string) => paragraphOf(words(text));

/** One of each kind of node, by its name, with the words that have to be seen of it. */
export const everyNode: Record<string, [part: UnsignedNode, words: string[]]> = {
  paragraph: [saying('plain <b>words</b> & more'), ['plain <b>words</b> & more']],
  heading: [node('heading', [words('Agreements')], { level: 2 }), ['Agreements']],
  bulletList: [node('bulletList', [node('listItem', [saying('a point')])]), ['a point']],
  listItem: [node('bulletList', [node('listItem', [saying('outer'), node('bulletList', [node('listItem', [saying('inner')])])])]), ['outer', 'inner']],
  orderedList: [node('orderedList', [node('listItem', [saying('the fifth')])], { start: 5 }), ['the fifth']],
  taskList: [node('taskList', [node('taskItem', [saying('to be done')], { checked: false })]), ['to be done']],
  taskItem: [node('taskList', [node('taskItem', [saying('is done')], { checked: true })]), ['is done']],
  blockquote: [node('blockquote', [saying('was said')]), ['was said']],
  callout: [node('callout', [saying('we keep four')], { kind: 'decision' }), ['we keep four']],
  codeBlock: [node('codeBlock', [words('let a;')], { language: 'js' }), ['let a;']],
  horizontalRule: [node('horizontalRule'), []],
  hardBreak: [paragraphOf(words('one line'), node('hardBreak'), words('another line')), ['one line', 'another line']],
  image: [node('image', [], { src: IMAGE_ADDRESS, alt: 'two rubrics', width: 640, height: 480 }), ['two rubrics']],
  mention: [paragraphOf(node('mention', [], { kind: 'question', id: 'q', label: 'Who assesses?' })), ['Who assesses?']],
  table: [node('table', [node('tableRow', [node('tableHeader', [saying('a header')])])]), ['a header']],
  tableRow: [node('table', [node('tableRow', [node('tableCell', [saying('of a row')])])]), ['of a row']],
  tableHeader: [node('table', [node('tableRow', [node('tableHeader', [saying('wide header')], { colspan: 2 })])]), ['wide header']],
  tableCell: [node('table', [node('tableRow', [node('tableCell', [saying('high cell')], { rowspan: 9 })])]), ['high cell']],
};

/** Each kind of mark, by its name, as a text bears it. */
export const everyMark: Record<string, Record<string, unknown>> = { bold: { bold: {} }, italic: { italic: {} }, strike: { strike: {} }, underline: { underline: {} }, code: { code: {} }, link: { link: { href: 'https://example.org/' } } };

/** A text of each node and each mark, and all words that have to be seen of it. */
export const everyContent: UnsignedNode[] = [...Object.values(everyNode).map(([part]) => part), ...Object.entries(everyMark).map(([name, given]) => paragraphOf(words(`word in ${name}`, given)))];
export const everyWord: string[] = [...Object.values(everyNode).flatMap(([, seen]) => seen), ...Object.keys(everyMark).map((name) => `word in ${name}`)];

/** The same text as the notes of a room have it: with whose each run is, here the house's. */
export const ofTheHouse = (content: readonly UnsignedPart[]): AttributedPart[] =>
  content.map((part) => (isRun(part) ? { ...part, by: { kind: 'house' }, minute: null } : { ...part, content: ofTheHouse(part.content) }));
