import { Extension } from '@tiptap/core';
import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** By this name a change says that it is meant to add, move or remove entries. */
export const STRUCTURE = 'credentialStructure';

const WORDS = new Set(['credentialLine', 'credentialProse']);
const isStructure = ({ type }: Node): boolean => type.name.startsWith('credential');

/**
 * Fields of a credential stay where they are, whatever is selected and deleted or pasted; entries come and go by their own commands alone. What comes
 * from others, and undoing, is drawn as it is.
 */
export const keepsStructure = Extension.create({
  name: 'keepsStructure',
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      'Mod-a': ({ editor: { state, view } }) => {
        const words = wordsAround(state.selection.$from);
        if (words === null) return false;
        view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(words.from), state.doc.resolve(words.to))));
        return true;
      },
      Enter: ({ editor: { state, view } }) => {
        if (state.selection.$from.parent.type.name !== 'credentialLine') return false;
        const next = nextPlace(state.selection);
        if (next) view.dispatch(state.tr.setSelection(next).scrollIntoView());
        return true;
      },
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (change) => !isOwn(change) || shapeOf(change.doc) === shapeOf(change.before),
      props: { transformPasted: (pasted, { state: { schema } }) => (holdsStructure(pasted.content) ? new Slice(Fragment.from(wordsOf(pasted.content, schema)), 0, 0) : pasted) },
    }),
  ],
});

const isOwn = (change: Transaction): boolean => change.docChanged && change.getMeta(ySyncPluginKey) === undefined && change.getMeta(STRUCTURE) !== true;

/** The fields and entries of a text in their order, without their words. */
function shapeOf(doc: Node): string {
  const parts: string[] = [];
  doc.descendants((node) => {
    if (!isStructure(node)) return false;
    parts.push(`${node.type.name} ${String(node.attrs.key ?? node.attrs.id)}`);
    return !WORDS.has(node.type.name);
  });
  return parts.join('\n');
}

function wordsAround($place: ResolvedPos): { from: number; to: number } | null {
  for (let depth = $place.depth; depth > 0; depth -= 1) if (WORDS.has($place.node(depth).type.name)) return { from: $place.start(depth), to: $place.end(depth) };
  return null;
}

function nextPlace({ $from }: Selection): TextSelection | null {
  const after = $from.after();
  const found = after > $from.doc.content.size ? null : TextSelection.near($from.doc.resolve(after), 1);
  return found instanceof TextSelection && found.from > $from.pos ? found : null;
}

function holdsStructure(content: Fragment): boolean {
  let does = false;
  content.descendants((node) => {
    does ||= isStructure(node);
    return !does;
  });
  return does;
}

/** What was copied across fields is pasted as its words: a field cannot stand within another. */
function wordsOf(content: Fragment, schema: Schema): Node[] {
  const blocks: Node[] = [];
  content.forEach((node) => {
    if (node.type.name === 'credentialLine') blocks.push(schema.node('paragraph', null, node.content));
    else if (isStructure(node)) blocks.push(...wordsOf(node.content, schema));
    else blocks.push(node);
  });
  return blocks;
}
