import type { BlockChange, FormatChange, ListedSuggestion } from '#domain/document/suggestions/list-suggestions.ts';

const LONGEST = 120;

const blockWords: Partial<Record<string, string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  blockquote: 'quote',
  codeBlock: 'block of code',
  bulletList: 'bulleted list',
  orderedList: 'numbered list',
  listItem: 'point',
  taskList: 'task list',
  taskItem: 'task',
  callout: 'callout',
  image: 'image',
  horizontalRule: 'divider',
  table: 'table',
  hardBreak: 'line break',
  mention: 'mention',
};
const markWords: Partial<Record<string, string>> = { bold: 'bold', italic: 'italic', underline: 'underlined', strike: 'struck through', code: 'code', link: 'a link' };

/** What a suggestion would do, in a sentence: “Replace “issuing” by “re-assessing””. */
export function suggestionWords({ added, removed, formats, blocks }: Pick<ListedSuggestion, 'added' | 'removed' | 'formats' | 'blocks'>): string {
  const sentences = [wordsWords(added.trim(), removed.trim()), ...formats.map(formatWords), ...blocks.filter((block) => isWorthSaying(block, added + removed)).map(blockChangeWords)];
  const said = [...new Set(sentences.filter(Boolean))].join('; ');
  return said === '' ? spaceWords(added, removed) : said.charAt(0).toUpperCase() + said.slice(1);
}

function wordsWords(added: string, removed: string): string {
  if (added && removed) return `replace ${quoted(removed)} by ${quoted(added)}`;
  return added ? `add ${quoted(added)}` : removed ? `take out ${quoted(removed)}` : '';
}

const spaceWords = (added: string, removed: string): string => (added ? 'Add a space' : removed ? 'Take out a space' : 'Change something');

const quoted = (words: string): string => `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words}”`;

const formatWords = ({ mark, isOn, words }: FormatChange): string => `make ${quoted(words)} ${isOn ? '' : 'not '}${markWords[mark] ?? 'look different'}`;

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
      return `take out ${aBlock(block.type)}`;
    case 'split':
      return `begin ${aBlock(block.type)} here`;
    case 'joined':
      return `join this ${blockWords[block.type] ?? 'part'} to the one before`;
    case 'kind':
      return block.wanted.type === block.type && block.type !== 'heading' ? `change this ${blockWords[block.type] ?? 'part'}` : `make this ${kindWords(block.wanted)}`;
  }
}

const kindWords = ({ type, attributes: { level } }: { type: string; attributes: Record<string, unknown> }): string => (type === 'heading' && typeof level === 'number' ? `a heading of level ${level}` : aBlock(type));
