import { describe, expect, it } from 'vitest';
import { isReadable } from './markdown-effort.ts';
import { richText } from './rich-text.ts';

const LONGEST = 10_000;
const filled = (unit: string, length = LONGEST) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const opened = (unit: string) => filled(unit, 100 * unit.length) + filled('a b ', LONGEST - 100 * unit.length);

const hostile: Record<string, string> = {
  'emphasis that never closes': filled('*a_'),
  'emphasis nested in itself': `${filled('*', LONGEST / 2)}a${filled('*', LONGEST / 2)}`,
  'emphasis in every line of one paragraph': filled(`${filled('*a_', 30)}\n`),
  'brackets nested in each other': `${filled('[', LONGEST / 2)}${filled(']', LONGEST / 2)}`,
  'links that never end': filled('[a](b'),
  'titles of links that never end': opened('[a](b "'),
  'pictures in links in pictures': filled('![[]()]('),
  'references to nothing': filled('[a][b'),
  'backticks that never match': Array.from({ length: 140 }, (_, run) => filled('`', run + 1)).join('a').slice(0, LONGEST),
  'tags that never end': filled('<a b="'),
  'comments that never end': filled('<!--'),
  'quotes in quotes': `${filled('> ', LONGEST / 2)}a`,
  'lists in lists': `${filled('- ', LONGEST - 1)}a`,
  'numbered lists in lists': `${filled('1. ', LONGEST - 1)}a`,
  'lists in lists, line by line': Array.from({ length: 90 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'a line for every letter': filled('a\n'),
  'a heading for every letter': filled('a\n---\n'),
  'a definition for every letter': filled('[a]: b\n'),
  'emphasis under carriage returns': filled('*a_\r'),
};

const page = Array.from({ length: 30 }, (_, number) => `## Part ${number}\n\nIt **works** for *teachers*, [as reported](https://example.org/${number}), and \`not\` otherwise.`).join('\n\n');
const ordinary: Record<string, string> = {
  'a long page of prose': filled('Teachers share what they learned with one another. ', 20_000),
  'a page with headings, links and emphasis': page,
  'a list of a hundred links without a blank line': Array.from({ length: 100 }, (_, number) => `- [**Report** ${number}](https://example.org/reports/${number}) by *somebody*`).join('\n'),
  'a quoted letter': page.replaceAll(/^/gm, '> '),
  'lists six deep': Array.from({ length: 60 }, (_, row) => `${'   '.repeat(row % 6)}- point ${row}`).join('\n'),
  'many short lines': filled('one line of a poem\n'),
};

describe('the effort of reading Markdown', () => {
  it.each(Object.entries(hostile))('is not taken for %s: the words are shown as they were typed', (_, text) => {
    expect(isReadable(text)).toBe(false);
    const blocks = richText(text);
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']));
    const shown = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.children : [])).map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    expect(shown).toBe(text.replaceAll(/[\r\n]/g, ''));
  });

  it.each(Object.entries(ordinary))('is taken for %s', (_, text) => expect(isReadable(text)).toBe(true));

  it('counts each paragraph for itself', () => {
    const paragraph = filled('*a_', 300);
    expect(isReadable(`${paragraph}\n\n`.repeat(10))).toBe(true);
    expect(isReadable(paragraph.repeat(10))).toBe(false);
  });
});
