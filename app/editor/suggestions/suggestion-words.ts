import type { BlockChange, FormatChange, ListedSuggestion } from '#domain/document/suggestions/list-suggestions.ts';
import { t } from '#domain/words/t.ts';

const LONGEST = 120;

const blockWords: Partial<Record<string, string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  blockquote: 'quote',
  codeBlock: t`block of code`,
  bulletList: t`bulleted list`,
  orderedList: t`numbered list`,
  listItem: 'point',
  taskList: t`task list`,
  taskItem: 'task',
  callout: 'callout',
  image: 'image',
  horizontalRule: 'divider',
  table: 'table',
  hardBreak: t`line break`,
  mention: 'mention',
};
const markWords: Partial<Record<string, string>> = { bold: 'bold', italic: 'italic', underline: 'underlined', strike: t`struck through`, code: 'code', link: 'a link' };

/** What a suggestion would do, in a sentence: “Replace “issuing” by “re-assessing””. */
export function suggestionWords({ added, removed, formats, blocks }: Pick<ListedSuggestion, 'added' | 'removed' | 'formats' | 'blocks'>): string {
  const sentences = [wordsWords(added.trim(), removed.trim()), ...formats.map(formatWords), ...blocks.filter((block) => isWorthSaying(block, added + removed)).map(blockChangeWords)];
  const said = [...new Set(sentences.filter(Boolean))].join('; ');
  return said === '' ? spaceWords(added, removed) : said.charAt(0).toUpperCase() + said.slice(1);
}

function wordsWords(added: string, removed: string): string {
  if (added && removed) return `replace ${quoted(removed)} by ${quoted(added)}`;
  return added ? `add ${quoted(added)}` : removed ? t`take out ${quoted(removed)}` : '';
}

const spaceWords = (added: string, removed: string): string => (added ? t`Add a space` : removed ? t`Take out a space` : t`Change something`);

const quoted = (words: string): string => `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words}”`;

const formatWords = ({ mark, isOn, words }: FormatChange): string => `make ${quoted(words)} ${isOn ? '' : 'not '}${markWords[mark] ?? t`look different`}`;

/** That words begin a paragraph goes without saying. */
const isWorthSaying = ({ change, type }: BlockChange, words: string): boolean => change === 'kind' || words.trim() === '' || (change !== 'split' && change !== 'joined' && type !== 'paragraph');

const aBlock = (type: string): string => {
  const word = blockWords[type] ?? 'part';
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
};

function blockChangeWords(block: BlockChange): string {
  switch (block.change) {
    case 'added':
      return `add ${aBlock(block.type)}`;
    case 'removed':
      return t`take out ${aBlock(block.type)}`;
    case 'split':
      return `begin ${aBlock(block.type)} here`;
    case 'joined':
      return t`join this ${blockWords[block.type] ?? 'part'} to the one before`;
    case 'kind':
      return block.wanted.type === block.type && block.type !== 'heading' ? t`change this ${blockWords[block.type] ?? 'part'}` : t`make this ${kindWords(block.wanted)}`;
  }
}

const kindWords = ({ type, attributes: { level } }: { type: string; attributes: Record<string, unknown> }): string => (type === 'heading' && typeof level === 'number' ? t`a heading of level ${level}` : aBlock(type));
