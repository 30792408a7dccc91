import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { flattened, flattenedSlice, nestingOf } from './nesting.ts';

const { paragraph, bulletList, listItem, blockquote, callout, heading, doc } = documentSchema.nodes;
const words = (text: string): Node => paragraph!.create(null, documentSchema.text(text));
const list = (...entries: Node[][]): Node => bulletList!.create(null, entries.map((blocks) => listItem!.create(null, blocks)));

/** Lists within lists, with a word at each level: "1", "2", ... */
function listsWithin(levels: number, level = 1): Node {
  return list([words(String(level)), ...(level < levels ? [listsWithin(levels, level + 1)] : [])]);
}

describe('how deep a text is nested', () => {
  it('counts lists, quotes, callouts and tables within each other, and no entry or word', () => {
    expect(nestingOf(words('a'))).toBe(0);
    expect(nestingOf(doc!.create(null, [words('a'), listsWithin(3)]))).toBe(3);
    expect(nestingOf(Fragment.from(blockquote!.create(null, callout!.create(null, listsWithin(2)))))).toBe(4);
  });
});

describe('a text nested too deep', () => {
  it('is flattened, with every word kept in its order', () => {
    const flat = doc!.create(null, flattened(Fragment.from(listsWithin(40)), 12));
    flat.check();
    expect(nestingOf(flat)).toBe(12);
    expect(flat.textBetween(0, flat.content.size, ' ')).toBe(Array.from({ length: 40 }, (_, at) => at + 1).join(' '));
  });

  it('keeps the formatting of its words, and becomes paragraphs where no other block may stand', () => {
    const quoted = callout!.create(null, [list([words('a'), blockquote!.create(null, [heading!.create({ level: 1 }, documentSchema.text('b', [documentSchema.mark('bold')]))])])]);
    const flat = doc!.create(null, flattened(Fragment.from(quoted), 1));
    flat.check();
    expect(flat.toString()).toBe('doc(callout(paragraph("a"), paragraph(bold("b"))))');
  });

  it('is pasted with ends that are no more open than it is deep', () => {
    const pasted = flattenedSlice(Slice.maxOpen(Fragment.from(listsWithin(20))), 0);
    expect(pasted.content.childCount).toBe(20);
    expect([pasted.openStart, pasted.openEnd]).toEqual([1, 1]);
  });

  it('stays as it is when it is not', () => {
    const pasted = Slice.maxOpen(Fragment.from(listsWithin(3)));
    expect(flattenedSlice(pasted, 12)).toBe(pasted);
  });
});
