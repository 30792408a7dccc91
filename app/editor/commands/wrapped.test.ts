import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { toggleWrapped } from './wrapped.ts';

const { paragraph, heading, bulletList, listItem, callout, doc } = documentSchema.nodes;
const words = (text: string) => documentSchema.text(text);
const aParagraph = (text: string) => paragraph!.create(null, words(text));

/** The text after the press, with the caret in its first words. */
function afterWrapping(blocks: ReturnType<typeof aParagraph>[], name: string, attributes = {}): string | null {
  const text = doc!.createChecked(null, blocks);
  const state = EditorState.create({ doc: text, selection: TextSelection.atStart(text) });
  const change = toggleWrapped(state, name, attributes);
  change?.doc.check();
  return change && change.doc.toString();
}

describe('setting words into a quote or a callout', () => {
  it('wraps a paragraph, and takes it out again', () => {
    expect(afterWrapping([aParagraph('a')], 'callout', { kind: 'note' })).toBe('doc(callout(paragraph("a")))');
    expect(afterWrapping([callout!.create({ kind: 'note' }, aParagraph('a'))], 'callout', { kind: 'note' })).toBe('doc(paragraph("a"))');
  });

  it('turns a callout of another kind into this one', () => {
    expect(afterWrapping([callout!.create({ kind: 'note' }, aParagraph('a'))], 'callout', { kind: 'decision' })).toBe('doc(callout(paragraph("a")))');
  });

  it('makes a paragraph of a heading, which may not stand in a callout, and keeps it in a quote', () => {
    expect(afterWrapping([heading!.create({ level: 2 }, words('a'))], 'callout', { kind: 'caution' })).toBe('doc(callout(paragraph("a")))');
    expect(afterWrapping([heading!.create({ level: 2 }, words('a'))], 'blockquote')).toBe('doc(blockquote(heading("a")))');
  });

  it('takes in a list as a whole', () => {
    const list = bulletList!.create(null, [listItem!.create(null, aParagraph('a')), listItem!.create(null, aParagraph('b'))]);
    const wrapped = 'bulletList(listItem(paragraph("a")), listItem(paragraph("b")))';
    expect(afterWrapping([list], 'blockquote')).toBe(`doc(blockquote(${wrapped}))`);
    expect(afterWrapping([callout!.create({ kind: 'note' }, list)], 'callout', { kind: 'note' })).toBe(`doc(${wrapped})`);
  });
});
