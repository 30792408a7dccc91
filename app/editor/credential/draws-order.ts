import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { t } from '#domain/words/t.ts';
import { entriesIn, levelsOf, type StandingEntry } from './entry-parts.ts';

/**
 * Draws entries in the order in which they are read, and the cells of a row in that of their levels. The text keeps its own, since a node that is put
 * elsewhere in it is written anew, without the words that somebody else writes there at that moment. Each row says which level has to be reached, and by which names its levels go now.
 */
export const drawsOrder = Extension.create({
  name: 'drawsOrder',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        let drawn: { doc: Node; elements: readonly Element[] } | null = null;
        const draw = () => {
          const { doc } = view.state;
          // The editor may make elements anew for the same text.
          if (drawn?.doc === doc && drawn.elements.every(({ isConnected }) => isConnected)) return;
          drawAll(view);
          drawn = { doc, elements: [...view.dom.querySelectorAll('.studio-entry, .studio-part')] };
        };
        draw();
        return { update: draw };
      },
    }),
  ],
});

function drawAll(view: EditorView): void {
  const { doc } = view.state;
  const levels = levelsOf(doc);
  const levelIds = levels.map(({ id }) => id);
  doc.forEach((list, position) => {
    if (list.type.name !== 'credentialList') return;
    const entries = entriesIn(list, position);
    drawChildren(view, position, entries);
    for (const [index, { position: at }] of entries.entries()) tellPlace(view.nodeDOM(at), index);
    if (list.attrs.key !== 'rubric') return;
    for (const { node, position: row } of entries) {
      const cells = cellsInOrder(node, row, levelIds);
      drawChildren(view, row, cells);
      for (const cell of cells) tellLevel(view.nodeDOM(cell.position), levels.find(({ id }) => id === cell.node.attrs.key), list.attrs.requiredLevelId);
    }
  });
}

/** The criterion of a row, its cells as the levels are, and what is left of levels that are gone. */
export function cellsInOrder(row: Node, position: number, levelIds: readonly string[]): StandingEntry[] {
  const cells: StandingEntry[] = [];
  row.forEach((node, offset) => cells.push({ node, position: position + 1 + offset }));
  const rank = ({ node }: StandingEntry) => (node.attrs.key === 'criterion' ? -1 : (levelIds.indexOf(String(node.attrs.key)) + levelIds.length + 1) % (levelIds.length + 1));
  return cells.sort((one, other) => rank(one) - rank(other));
}

/** By its number among what is read, which counting in the text would not tell. */
function tellPlace(drawn: globalThis.Node | null, index: number): void {
  if (drawn instanceof HTMLElement) drawn.dataset.number = String(index + 1);
}

/** A level may be renamed, and another be required, without a change of its cells. */
function tellLevel(drawn: globalThis.Node | null, level: { id: string; label: string } | undefined, requiredId: unknown): void {
  if (!(drawn instanceof HTMLElement) || drawn.dataset.part === 'criterion') return;
  const isRequired = level !== undefined && level.id === requiredId;
  drawn.toggleAttribute('data-required', isRequired);
  const name = drawn.querySelector('.studio-part-name');
  const words = level === undefined ? t`A level that was taken out` : isRequired ? t`${level.label}, required level` : level.label;
  if (name && name.textContent !== words) name.textContent = words;
}

let named = 0;

/** Only where the orders differ anything is said: to the eye by `order`, to who hears the page by `aria-owns`. */
function drawChildren(view: EditorView, parent: number, children: readonly StandingEntry[]): void {
  const isAsWritten = children.every(({ position }, index) => position > (children[index - 1]?.position ?? parent));
  const ids = children.flatMap(({ position }, index) => {
    const drawn = view.nodeDOM(position);
    if (!(drawn instanceof HTMLElement)) return [];
    drawn.style.order = isAsWritten ? '' : String(index);
    drawn.id ||= `studio-part-${(named += 1)}`;
    return drawn.id;
  });
  const within = view.domAtPos(parent + 1).node;
  if (!(within instanceof HTMLElement)) return;
  if (isAsWritten) within.removeAttribute('aria-owns');
  else within.setAttribute('aria-owns', ids.join(' '));
}
