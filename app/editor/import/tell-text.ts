import type { Node } from '@tiptap/pm/model';
import { countWords } from '#domain/document/count-words.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';

type Counted = (count: number) => string;
const written: Counted = (count) => count.toLocaleString(readingLocale());
const named: Record<string, Counted> = {
  heading: (count) => (count === 1 ? t`1 heading` : t`${written(count)} headings`),
  paragraph: (count) => (count === 1 ? t`1 paragraph` : t`${written(count)} paragraphs`),
  listItem: (count) => (count === 1 ? t`1 point` : t`${written(count)} points`),
  taskItem: (count) => (count === 1 ? t`1 task` : t`${written(count)} tasks`),
  table: (count) => (count === 1 ? t`1 table` : t`${written(count)} tables`),
  codeBlock: (count) => (count === 1 ? t`1 block of code` : t`${written(count)} blocks of code`),
};
const inAll: Counted = (count) => (count === 1 ? t`1 word` : t`${written(count)} words`);

/** What a text is made of, for whoever is about to take it in: "2 headings, 5 paragraphs, 1 table; 240 words". */
export function tellText(text: Node): string {
  const counts = new Map<string, number>();
  text.descendants(({ type }, _position, parent) => {
    const isWithinAnother = type.name === 'paragraph' && parent !== text;
    if (type.name in named && !isWithinAnother) counts.set(type.name, (counts.get(type.name) ?? 0) + 1);
  });
  const parts = Object.entries(named).flatMap(([name, counted]) => (counts.has(name) ? [counted(counts.get(name) ?? 0)] : []));
  const words = inAll(countWords(text.textBetween(0, text.content.size, ' ', ' ')));
  return parts.length > 0 ? `${parts.join(', ')}; ${words}` : words;
}
