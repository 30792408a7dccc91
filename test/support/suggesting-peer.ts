import { type MarkType, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { documentSchema as schema } from '#domain/document/schema.ts';
import { plainChange } from '#domain/document/suggestions/plain-change.ts';
import { settleSuggestions, suggestionIdsBetween } from '#domain/document/suggestions/settle-suggestions.ts';
import { suggestChange } from '#domain/document/suggestions/suggest-change.ts';

type BindingMetadata = Parameters<typeof updateYFragment>[3];
type Random = (below: number) => number;
let made = 0;

/** Somebody who writes in a Y.Doc of their own through the binding that the editor uses, at random places. */
export class SuggestingPeer {
  readonly ydoc = new Doc();

  constructor(
    readonly name: string,
    clientId: number,
    readonly random: Random,
  ) {
    this.ydoc.clientID = clientId;
  }

  get document(): Node {
    return initProseMirrorDoc(this.ydoc.getXmlFragment(TEXT_FIELD), schema).doc;
  }

  change(act: (state: EditorState) => Transaction | null): void {
    const text = this.ydoc.getXmlFragment(TEXT_FIELD);
    const { doc, mapping } = initProseMirrorDoc(text, schema);
    const tr = act(EditorState.create({ schema, doc }));
    if (!tr?.docChanged) return;
    tr.doc.check();
    this.ydoc.transact(() => updateYFragment(this.ydoc, text, tr.doc, { mapping: mapping as BindingMetadata['mapping'], isOMark: new Map<MarkType, boolean>() }));
  }

  suggest(act = (state: EditorState) => this.#anAct(state, this.name)): void {
    this.change((state) => {
      const done = act(state);
      if (!done.docChanged) return null;
      const stamp = { id: `${this.name}${(made += 1)}`, by: this.name, at: '2026-03-02T15:04Z', name: this.name, perspective: 'other' };
      const suggested = suggestChange(done, state, stamp);
      return suggested.kind === 'suggested' ? suggested.transaction : null;
    });
  }

  write(words: string): void {
    this.change((state) => {
      const places = placesIn(state.doc);
      const place = places[this.random(places.length)];
      return place === undefined ? null : plainChange(state.tr.insertText(words, place), state);
    });
  }

  settleOne(): void {
    this.change((state) => {
      const ids = [...suggestionIdsBetween(state.doc)];
      const chosen = ids[this.random(ids.length)];
      return settleSuggestions(state.tr, this.random(2) === 0 ? 'accept' : 'decline', (id) => id === chosen);
    });
  }

  settleAll(verdict: 'accept' | 'decline'): void {
    this.change((state) => settleSuggestions(state.tr, verdict, () => true));
  }

  hear(other: SuggestingPeer): void {
    applyUpdate(this.ydoc, encodeStateAsUpdate(other.ydoc, encodeStateVector(this.ydoc)));
  }

  #anAct({ tr, doc }: EditorState, letter: string): Transaction {
    const places = placesIn(doc);
    const [from = 1, to = 1] = [places[this.random(places.length)] ?? 1, places[this.random(places.length)] ?? 1].sort((one, other) => one - other);
    const near = Math.min(to, from + 4, doc.resolve(from).end());
    switch (this.random(9)) {
      case 0:
        return tr.delete(from, near);
      case 1:
        return tr.addMark(from, near, schema.mark('bold'));
      case 2:
        return tr.removeMark(from, near, schema.mark('bold'));
      case 3:
        return tr.split(from);
      case 4:
        return tr.replace(from, from, new Slice(schema.node('doc', null, [paragraph(letter), paragraph(letter)]).content, 1, 1));
      case 5:
        return tr.setBlockType(from, from, schema.nodes.heading!, { level: 1 + this.random(3) });
      case 6:
        return tr.insert(doc.resolve(from).before(1), this.random(2) === 0 ? schema.node('horizontalRule') : paragraph(letter));
      case 7:
        return to - from < 12 ? tr.delete(from, to) : tr;
      default:
        return tr.insertText(letter.repeat(1 + this.random(3)), from);
    }
  }
}

const paragraph = (words: string): Node => schema.node('paragraph', null, schema.text(words));

function placesIn(doc: Node): number[] {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) for (let place = pos + 1; place <= pos + 1 + node.content.size; place += 1) places.push(place);
  });
  return places;
}
