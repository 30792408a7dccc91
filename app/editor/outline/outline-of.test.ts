import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { amountUnder, lengthWords } from './amount-words.ts';
import { countWords } from '#domain/document/count-words.ts';
import { inOrder, type OutlinePart, outlineOf, partAt } from './outline-of.ts';
import { tallyOf, wordsBetween } from './tally.ts';

const { nodes } = documentSchema;
const heading = (level: number, words: string) => nodes.heading!.create({ level }, words ? documentSchema.text(words) : null);
const paragraph = (words: string) => nodes.paragraph!.create(null, words ? documentSchema.text(words) : null);
const list = (...lines: string[]) => nodes.bulletList!.create(null, lines.map((line) => nodes.listItem!.create(null, paragraph(line))));
const aText = (...blocks: ReturnType<typeof paragraph>[]) => nodes.doc!.create(null, blocks);

const told = (parts: OutlinePart[]): unknown[] => parts.map(({ title, tally, parts: within }) => [title, amountUnder(tally), ...(within.length > 0 ? [told(within)] : [])]);

describe('the outline of a text', () => {
  it('nests smaller headings in larger ones, and says what is written under each', () => {
    const long = 'word '.repeat(214);
    const doc = aText(paragraph('before'), heading(1, 'Report'), heading(2, 'What we heard'), paragraph(long), heading(2, 'Agreements'), list('one rubric'), heading(3, 'Smaller'), heading(1, 'Disagreements'), paragraph(''));
    expect(told(outlineOf(doc))).toEqual([
      ['Report', '216 words', [['What we heard', '214 words'], ['Agreements', '1 line', [['Smaller', 'blank']]]]],
      ['Disagreements', 'blank'],
    ]);
  });

  it('takes a heading that skips a level for a part of the one before', () => {
    expect(told(outlineOf(aText(heading(3, 'Small'), heading(1, 'Large'), heading(3, 'Deep'))))).toEqual([['Small', 'blank'], ['Large', 'blank', [['Deep', 'blank']]]]);
  });

  it('knows under which heading a place is', () => {
    const doc = aText(paragraph('before'), heading(1, 'One'), paragraph('text'), heading(2, 'Two'));
    const outline = outlineOf(doc);
    expect(partAt(outline, 2)).toBeNull();
    expect(partAt(outline, 15)?.title).toBe('One');
    expect(partAt(outline, doc.content.size)?.title).toBe('Two');
    expect(inOrder(outline).map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('is empty without headings', () => {
    expect(outlineOf(aText(paragraph('words')))).toEqual([]);
  });
});

describe('a count of words', () => {
  it.each([
    ['', 0],
    ['  ', 0],
    ['A micro-credential isn’t a badge.', 5],
    ['one – two / 3', 3],
    ['Überprüfung größer', 2],
  ])('finds in "%s" %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('finds the words of a script without spaces', () => {
    expect(countWords('ユーザーの信頼')).toBeGreaterThan(1);
  });

  it('counts a block once, however often the text is counted', () => {
    const kept = paragraph('three words here');
    expect(tallyOf(aText(kept, paragraph('a'))).words).toBe(4);
    expect(tallyOf(kept)).toBe(tallyOf(aText(kept, paragraph('b')).child(0)));
  });

  it('counts what is chosen across blocks, with the blocks cut at its ends', () => {
    const doc = aText(paragraph('one two three'), list('four', 'five six'), paragraph('seven eight'));
    const after = (words: string) => {
      let place = 0;
      doc.descendants((node, position) => {
        if (node.text?.includes(words)) place = position + node.text.indexOf(words);
      });
      return place;
    };
    expect(wordsBetween(doc, after('two'), after(' eight'))).toBe(6);
    expect(wordsBetween(doc, 0, doc.content.size)).toBe(tallyOf(doc).words);
  });

  it('is told in words', () => {
    expect([lengthWords(0, 0), lengthWords(1, 0), lengthWords(1214, 0), lengthWords(1214, 3)]).toEqual(['0 words', '1 word', '1,214 words, about 5 minutes to read', '3 of 1,214 words selected']);
    expect([amountUnder({ words: 3, lines: 2 }), amountUnder({ words: 0, lines: 0 })]).toEqual(['2 lines', 'blank']);
  });
});
