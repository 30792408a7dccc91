import { XmlElement, XmlText } from 'yjs';

/** 100 pages of 400 words, in blocks as rooms write them. */
export const PAGES = 100;
const WORDS = ['evidence', 'assessor', 'lesson', 'rubric', 'coach', 'together', 'question', 'video', 'teacher', 'score', 'reads', 'and', 'the', 'of', 'two', 'minutes'];

const words = (count: number, from: number): string => Array.from({ length: count }, (_, place) => WORDS[(place * 7 + from * 3) % WORDS.length]).join(' ');

function block(name: string, content: (XmlElement | XmlText)[], attributes: Record<string, number> = {}): XmlElement {
  const element = new XmlElement<Record<string, number>>(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.insert(0, content);
  return element as unknown as XmlElement;
}

const paragraph = (count: number, from: number) => block('paragraph', [new XmlText(words(count, from))]);

/** One page: a heading, four paragraphs, a list of five, and on every fifth page a table of four by three. */
export function onePage(page: number): XmlElement[] {
  const list = block('bulletList', [0, 1, 2, 3, 4].map((place) => block('listItem', [paragraph(12, page + place)])));
  const row = (place: number) => block('tableRow', [0, 1, 2].map((cell) => block('tableCell', [paragraph(4, place + cell)], { colspan: 1, rowspan: 1 })));
  const table = page % 5 === 0 ? [block('table', [0, 1, 2, 3].map(row))] : [];
  return [block('heading', [new XmlText(`Page ${page + 1}: ${words(4, page)}`)], { level: 2 }), ...[0, 1, 2, 3].map((place) => paragraph(82, page + place)), list, ...table];
}
