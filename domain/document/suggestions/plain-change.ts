import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { RemoveMarkStep } from '@tiptap/pm/transform';
import { changedRanges } from './changed-ranges.ts';
import { suggestionIdsBetween } from './settle-suggestions.ts';
import { isSuggestionMark } from './tokens.ts';

/**
 * What a person wrote who does not suggest: their words are part of no suggestion, also between words that are, and no
 * suggestion is settled by taking formatting away. Words that only moved keep what is suggested for them.
 */
export function plainChange(done: Transaction, state: EditorState): Transaction {
  const tr = done.steps.some(takesSuggestion) ? withoutThose(done, state) : done;
  for (const { fromA, toA, fromB, toB } of changedRanges(tr)) {
    const moved = fromA < toA ? suggestionIdsBetween(state.doc, fromA, toA) : new Set<string>();
    for (const { from, to, node } of textsBetween(tr.doc, fromB, toB))
      for (const mark of node.marks) if (isSuggestionMark(mark) && !moved.has(String(mark.attrs.id))) tr.removeMark(from, to, mark);
  }
  return tr;
}

const takesSuggestion = (step: Transaction['steps'][number]): boolean => step instanceof RemoveMarkStep && isSuggestionMark(step.mark);

/** Steps that change marks move nothing, so the others stay right without them. */
function withoutThose(done: Transaction, state: EditorState): Transaction {
  const tr = state.tr;
  for (const step of done.steps) if (!takesSuggestion(step)) tr.step(step);
  return tr.setSelection(done.selection.map(tr.doc, tr.mapping.slice(tr.mapping.maps.length)));
}

function textsBetween(doc: Node, from: number, to: number): { from: number; to: number; node: Node }[] {
  const texts: { from: number; to: number; node: Node }[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText) texts.push({ node, from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) });
  });
  return texts;
}
