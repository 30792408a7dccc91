import type { Node } from '@tiptap/pm/model';
import { countWords } from '#domain/document/count-words.ts';
import { t } from '#domain/words/t.ts';

const named: Record<string, [one: string, many: string]> = {
  heading: ['heading', 'headings'],
  paragraph: ['paragraph', 'paragraphs'],
  listItem: ['point', 'points'],
  taskItem: ['task', 'tasks'],
  table: ['table', 'tables'],
  codeBlock: [t`block of code`, t`blocks of code`],
};
const counted = (count: number, [one, many]: [string, string]): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What a text is made of, for whoever is about to take it in: "2 headings, 5 paragraphs, 1 table; 240 words". */
export function tellText(text: Node): string {
  const counts = new Map<string, number>();
  text.descendants(({ type }, _position, parent) => {
    const isWithinAnother = type.name === 'paragraph' && parent !== text;
    if (type.name in named && !isWithinAnother) counts.set(type.name, (counts.get(type.name) ?? 0) + 1);
  });
  const parts = Object.entries(named).flatMap(([name, words]) => (counts.has(name) ? [counted(counts.get(name) ?? 0, words)] : []));
  const words = counted(countWords(text.textBetween(0, text.content.size, ' ', ' ')), ['word', 'words']);
  return parts.length > 0 ? `${parts.join(', ')}; ${words}` : words;
}
