import type { BlockChange, FormatChange, ListedSuggestion } from '#domain/document/suggestions/list-suggestions.ts';
import { t } from '#domain/words/t.ts';

const LONGEST = 120;

/** One of the kind, and the one that is there. */
type BlockWords = readonly [one: string, there: string];
const PART: BlockWords = [t`a part`, t`this part`];
const blockWords: Partial<Record<string, BlockWords>> = {
  paragraph: [t`a paragraph`, t`this paragraph`],
  heading: [t`a heading`, t`this heading`],
  blockquote: [t`a quote`, t`this quote`],
  codeBlock: [t`a block of code`, t`this block of code`],
  bulletList: [t`a bulleted list`, t`this bulleted list`],
  orderedList: [t`a numbered list`, t`this numbered list`],
  listItem: [t`a point`, t`this point`],
  taskList: [t`a task list`, t`this task list`],
  taskItem: [t`a task`, t`this task`],
  callout: [t`a callout`, t`this callout`],
  image: [t`an image`, t`this image`],
  horizontalRule: [t`a divider`, t`this divider`],
  table: [t`a table`, t`this table`],
  hardBreak: [t`a line break`, t`this line break`],
  mention: [t`a mention`, t`this mention`],
};

/** What it is to put a look on words, and to take it off. */
type MarkWords = (words: string) => readonly [on: string, off: string];
const markWords: Partial<Record<string, MarkWords>> = {
  bold: (words) => [t`make “${words}” bold`, t`make “${words}” not bold`],
  italic: (words) => [t`make “${words}” italic`, t`make “${words}” not italic`],
  underline: (words) => [t`make “${words}” underlined`, t`make “${words}” not underlined`],
  strike: (words) => [t`make “${words}” struck through`, t`make “${words}” not struck through`],
  code: (words) => [t`make “${words}” code`, t`make “${words}” not code`],
  link: (words) => [t`make “${words}” a link`, t`make “${words}” not a link`],
};
const otherMark: MarkWords = (words) => [t`make “${words}” look different`, t`make “${words}” not look different`];

/** What a suggestion would do, in a sentence: “Replace “issuing” by “re-assessing””. */
export function suggestionWords({ added, removed, formats, blocks }: Pick<ListedSuggestion, 'added' | 'removed' | 'formats' | 'blocks'>): string {
  const sentences = [wordsWords(added.trim(), removed.trim()), ...formats.map(formatWords), ...blocks.filter((block) => isWorthSaying(block, added + removed)).map(blockChangeWords)];
  const said = [...new Set(sentences.filter(Boolean))].join('; ');
  return said === '' ? spaceWords(added, removed) : said.charAt(0).toUpperCase() + said.slice(1);
}

function wordsWords(added: string, removed: string): string {
  if (added && removed) return t`replace “${inShort(removed)}” by “${inShort(added)}”`;
  return added ? t`add “${inShort(added)}”` : removed ? t`take out “${inShort(removed)}”` : '';
}

const spaceWords = (added: string, removed: string): string => (added ? t`Add a space` : removed ? t`Take out a space` : t`Change something`);

const inShort = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words);

function formatWords({ mark, isOn, words }: FormatChange): string {
  const [on, off] = (markWords[mark] ?? otherMark)(inShort(words));
  return isOn ? on : off;
}

/** That words begin a paragraph goes without saying. */
const isWorthSaying = ({ change, type }: BlockChange, words: string): boolean => change === 'kind' || words.trim() === '' || (change !== 'split' && change !== 'joined' && type !== 'paragraph');

const aBlock = (type: string): string => (blockWords[type] ?? PART)[0];
const thisBlock = (type: string): string => (blockWords[type] ?? PART)[1];

function blockChangeWords(block: BlockChange): string {
  switch (block.change) {
    case 'added':
      return t`add ${aBlock(block.type)}`;
    case 'removed':
      return t`take out ${aBlock(block.type)}`;
    case 'split':
      return t`begin ${aBlock(block.type)} here`;
    case 'joined':
      return t`join ${thisBlock(block.type)} to the one before`;
    case 'kind':
      return block.wanted.type === block.type && block.type !== 'heading' ? t`change ${thisBlock(block.type)}` : t`make this ${kindWords(block.wanted)}`;
  }
}

const kindWords = ({ type, attributes: { level } }: { type: string; attributes: Record<string, unknown> }): string => (type === 'heading' && typeof level === 'number' ? t`a heading of level ${level}` : aBlock(type));
