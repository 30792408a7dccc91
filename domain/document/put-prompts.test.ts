import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { aDocumentOf, contentOf, writers } from '#test/support/written-room.ts';
import { authorsIn, plainTextOf } from './content.ts';
import { TEXT_FIELD } from './fields.ts';
import { putPrompts } from './put-prompts.ts';
import { readUpdate } from './read-update.ts';
import type { HouseEdit } from './restore-version.ts';
import { documentSchema } from './schema.ts';

const prompts = ['What we heard', 'Agreements'].map((title) => ({ id: title.toLowerCase().replaceAll(' ', '-'), title, hint: '' }));
const fresh = () => 5_000;
const nothing = encodeStateAsUpdate(new Doc());

const after = (present: Uint8Array, edit: HouseEdit | null): Uint8Array => {
  const ydoc = new Doc();
  applyUpdate(ydoc, present);
  if (edit) applyUpdate(ydoc, edit.update);
  return encodeStateAsUpdate(ydoc);
};
const linesOf = (state: Uint8Array): string[] => plainTextOf(contentOf(state)).split('\n').slice(0, -1);
const put = (present: Uint8Array) => after(present, putPrompts(present, prompts, writers, fresh));

describe('putting the prompts into a text', () => {
  it('makes them the whole text of an empty one, each a heading with a paragraph below it, as an editor would write them', () => {
    const ydoc = new Doc();
    applyUpdate(ydoc, put(nothing));
    const root = yXmlFragmentToProseMirrorRootNode(ydoc.getXmlFragment(TEXT_FIELD), documentSchema);
    root.check();
    expect(root.children.map((block) => [block.type.name, block.attrs.level as unknown, block.textContent])).toEqual([
      ['heading', 1, 'What we heard'],
      ['paragraph', undefined, ''],
      ['heading', 1, 'Agreements'],
      ['paragraph', undefined, ''],
    ]);
  });

  it('leaves no empty paragraph before them, yet keeps what is suggested in one', () => {
    const blank = aDocumentOf('', '');
    expect(linesOf(put(blank.state()))).toEqual(['What we heard', '', 'Agreements', '']);
    blank.textAt(1).insert(0, 'only suggested', { insertion: { id: 'a' } });
    expect(linesOf(put(blank.state()))).toEqual(['', 'only suggested', 'What we heard', '', 'Agreements', '']);
  });

  it('adds at the end those that are missing, and leaves what is written alone', () => {
    const { root, state } = aDocumentOf('Written before.');
    const heading = new XmlElement('heading');
    heading.setAttribute('level', 1 as unknown as string);
    heading.insert(0, [new XmlText('what we HEARD')]);
    root.insert(0, [heading]);
    expect(linesOf(put(state()))).toEqual(['what we HEARD', 'Written before.', 'Agreements', '']);
  });

  it('changes nothing when it is done twice, or when there are no prompts', () => {
    expect(putPrompts(put(nothing), prompts, writers, () => 6_000)).toBeNull();
    expect(putPrompts(nothing, [], writers, fresh)).toBeNull();
  });

  it('writes in nobody’s name, under one client id that nobody had', () => {
    const { state } = aDocumentOf('by ada');
    const drawn = [1, 2, 7_000];
    const edit = putPrompts(state(), prompts, writers, () => drawn.shift() ?? 0);
    expect(edit?.bindings).toEqual([{ clientId: 7_000, accountId: null }]);
    expect(new Set(readUpdate(edit?.update ?? new Uint8Array()).inserts.map(({ clientId }) => clientId))).toEqual(new Set([7_000]));
    expect(authorsIn(contentOf(after(state(), edit), new Map([...writers, [7_000, null]])))).toEqual(['ada']);
  });

  it('keeps what somebody writes at the same moment', () => {
    const { ydoc, textAt, state } = aDocumentOf('Begun');
    const edit = putPrompts(state(), prompts, writers, fresh);
    ydoc.clientID = 3;
    textAt(0).insert(5, ' and written on');
    expect(linesOf(after(state(), edit))).toEqual(['Begun and written on', 'What we heard', '', 'Agreements', '']);
  });
});
