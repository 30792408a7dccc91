// @vitest-environment jsdom
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import { documentExtensions } from '#domain/document/extensions.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { aSharingEditor, endEditorsAfterEach, pass, type SharingEditor } from '#test/support/sharing-editors.ts';
import { randomFrom } from '#domain/random.ts';
import { drawAgain } from './draw-again.ts';
import { drawChanges } from './draw-changes.ts';

endEditorsAfterEach();
const anEditor = () => aSharingEditor([...documentExtensions, drawChanges, drawAgain]);
type Peer = SharingEditor;
/** What the shared document says, read anew. */
const told = ({ ydoc, editor }: Peer) => yXmlFragmentToProseMirrorRootNode(ydoc.getXmlFragment(TEXT_FIELD), editor.schema).children.map(asJson);
/** What is drawn of it; below a heading or a list an empty line is drawn that is written once somebody writes in it. */
const drawn = (peer: Peer) => {
  const blocks = blocksOf(peer).map(asJson);
  return blocks.length === told(peer).length + 1 && blocksOf(peer).at(-1)?.content.size === 0 ? blocks.slice(0, -1) : blocks;
};
const asJson = (node: Node) => node.toJSON() as unknown;
const blocksOf = ({ editor }: Peer) => editor.state.doc.children;

function twoWhoShare(html: string): [Peer, Peer] {
  const [ada, ben] = [anEditor(), anEditor()];
  ada.editor.commands.setContent(html);
  pass(ada.ydoc, ben.ydoc);
  return [ada, ben];
}

describe('what others write', () => {
  it('is drawn as the words that changed, and leaves what is beside them as it was', () => {
    const [ada, ben] = twoWhoShare('<p>one</p><ul><li><p>two</p></li><li><p>three</p></li></ul><p>four</p>');
    const [first, , last] = blocksOf(ben);
    const steps: unknown[] = [];
    ben.editor.on('transaction', ({ transaction }) => steps.push(...transaction.steps.map((step) => step.toJSON() as unknown)));
    ada.editor.commands.insertContentAt(10, 'and ');
    pass(ada.ydoc, ben.ydoc);
    expect(steps).toEqual([{ stepType: 'replace', from: 10, to: 10, slice: { content: [{ type: 'text', text: 'and ' }] } }]);
    expect(blocksOf(ben)[0]).toBe(first);
    expect(blocksOf(ben).at(-1)).toBe(last);
    expect(ben.editor.state.doc.toJSON()).toEqual(ada.editor.state.doc.toJSON());
  });

  it('is drawn as the blocks that changed where more than words did', () => {
    const [ada, ben] = twoWhoShare('<p>one</p><p>two</p><p>three</p><p>four</p>');
    const before = blocksOf(ben);
    ada.editor.chain().setTextSelection(8).setHeading({ level: 2 }).run();
    ada.editor.commands.insertContentAt(10, '<p>between</p>');
    pass(ada.ydoc, ben.ydoc);
    expect(blocksOf(ben)[0]).toBe(before[0]);
    expect(blocksOf(ben).slice(-2)).toEqual(before.slice(-2));
    expect(ben.editor.state.doc.toString()).toBe('doc(paragraph("one"), heading("two"), paragraph("between"), paragraph("three"), paragraph("four"))');
  });

  it('is drawn so also after plugins came and went, as with the first table or search', () => {
    const [ada, ben] = twoWhoShare('<p>one</p><p>two</p>');
    for (const name of ['tables', 'search']) ben.editor.registerPlugin(new Plugin({ key: new PluginKey(name) }));
    ben.editor.unregisterPlugin('search');
    const [first] = blocksOf(ben);
    ada.editor.commands.insertContentAt(9, 's');
    pass(ada.ydoc, ben.ydoc);
    expect(blocksOf(ben)[0]).toBe(first);
    expect(drawn(ben)).toEqual(told(ada));
    ben.editor.commands.insertContentAt(1, 'Ben: ');
    pass(ben.ydoc, ada.ydoc);
    expect(ada.editor.getText()).toBe('Ben: one\n\ntwos');
  });

  it('leaves the caret at its words', () => {
    const [ada, ben] = twoWhoShare('<p>one</p><p>two three</p>');
    ben.editor.commands.setTextSelection(10);
    ada.editor.commands.insertContentAt(1, 'before ');
    ada.editor.commands.insertContentAt(0, '<h2>Title</h2>');
    pass(ada.ydoc, ben.ydoc);
    expect(ben.editor.state.selection.$from.parent.textContent.slice(ben.editor.state.selection.$from.parentOffset)).toBe('three');
  });
});

/** A caret that is not found again is told by throwing, after which `drawAgain` has drawn the text; the connection bears it too. */
function bear(work: () => void): void {
  try {
    work();
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
  }
}

/** One thing that somebody does with keys, the menu or a drag, at a random place. */
function act({ editor }: Peer, random: () => number): void {
  const { state, view, commands } = editor;
  const at = (share: number) => TextSelection.near(state.doc.resolve(Math.floor(share * state.doc.content.size))).from;
  const [one, other] = [at(random()), at(random())].sort((a, b) => a - b) as [number, number];
  const acts: (() => unknown)[] = [
    () => view.dispatch(state.tr.insertText(`${String(random()).slice(2, 5)} aa `, one)),
    () => view.dispatch(state.tr.delete(one, Math.min(other, one + 12))),
    () => editor.chain().setTextSelection(one).splitBlock().run(),
    () => editor.chain().setTextSelection(one).toggleBulletList().run(),
    () => editor.chain().setTextSelection(one).toggleHeading({ level: 2 }).run(),
    () => editor.chain().setTextSelection(one).toggleBlockquote().run(),
    () => editor.chain().setTextSelection({ from: one, to: other }).toggleBold().run(),
    () => editor.chain().setTextSelection(one).joinBackward().run(),
    () => commands.undo(),
    () => {
      // A block is dragged to another place.
      const place = Math.floor(random() * state.doc.childCount);
      const start = state.doc.children.slice(0, place).reduce((size, { nodeSize }) => size + nodeSize, 0);
      const moved = state.doc.child(place);
      const tr = state.tr.delete(start, start + moved.nodeSize);
      view.dispatch(tr.insert(random() < 0.5 ? 0 : tr.doc.content.size, moved));
    },
  ];
  acts[Math.floor(random() * acts.length)]?.();
}

describe('three who write at the same time', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('see each what the shared document says, after each thing that arrives (seed %i)', (seed) => {
    const below = randomFrom(seed);
    const random = () => below(1_000_000) / 1_000_000;
    const peers = [anEditor(), anEditor(), anEditor()] as const;
    peers[0].editor.commands.setContent('<h2>Findings</h2><p>aa aa aa</p><ul><li><p>one</p></li><li><p>two</p></li></ul><blockquote><p>said</p></blockquote>' + `<p>${'aa bb '.repeat(60)}</p>`);
    for (const peer of peers) pass(peers[0].ydoc, peer.ydoc);
    for (let round = 0; round < 25; round += 1) {
      const peer = peers[Math.floor(random() * 3)] ?? peers[0];
      act(peer, random);
      const from = peers[Math.floor(random() * 3)] ?? peers[0];
      const to = peers[Math.floor(random() * 3)] ?? peers[0];
      if (from === to) continue;
      bear(() => pass(from.ydoc, to.ydoc));
      expect(drawn(to)).toEqual(told(to));
    }
    for (let twice = 0; twice < 2; twice += 1) for (const from of peers) for (const to of peers) if (from !== to) bear(() => pass(from.ydoc, to.ydoc));
    const [first, ...others] = peers.map(told);
    for (const blocks of others) expect(blocks).toEqual(first);
    for (const peer of peers) expect(drawn(peer)).toEqual(told(peer));
  });
});
