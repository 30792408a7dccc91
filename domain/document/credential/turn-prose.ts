import { XmlElement, type XmlFragment } from 'yjs';
import { proseText } from '#domain/credential/content/prose-text.ts';
import { conflict } from '#domain/refusal.ts';
import { alignSequences } from '#domain/report/align-sequences.ts';
import { t } from '#domain/words/t.ts';
import { elementOf } from '../passages/element-of.ts';
import { suggestedAttributes } from '../suggestions/stamp.ts';
import { withoutOpenSuggestions } from '../suggestions/without-open-suggestions.ts';
import type { UnsignedNode } from '../unsigned-content.ts';
import { contentOf, turnWords } from './turn-words.ts';

type Live = { element: XmlElement; words: string };

/**
 * Makes prose say something else, block by block and word by word within those that change. Refuses with `conflict` where somebody suggests to
 * part, join or take out whole paragraphs: what becomes of that is for people to say.
 */
export function turnProse(prose: XmlElement, wanted: readonly UnsignedNode[]): void {
  if (prose.toArray().some(isSuggestedBlock)) throw conflict('open-suggestions', t`Somebody suggests other paragraphs in this field. Accept or decline that in the studio first.`);
  turnBlocks(prose, wanted);
}

const isSuggestedBlock = (child: unknown): boolean =>
  child instanceof XmlElement && (suggestedAttributes.some((name) => (child.getAttribute(name) ?? null) !== null) || child.toArray().some(isSuggestedBlock));

function turnBlocks(parent: XmlFragment, wanted: readonly UnsignedNode[]): void {
  const live = parent.toArray().flatMap((child): Live[] => (child instanceof XmlElement ? [{ element: child, words: wordsOf(contentOf(child)) }] : []));
  const ends = alignSequences(live.map(keyOfLive), wanted.map(keyOf), (key) => key);
  let [place, next] = [0, 0];
  let gap: { gone: Live[]; come: UnsignedNode[] } = { gone: [], come: [] };
  const settle = (before: Live | undefined) => {
    turnGap(parent, gap, before);
    gap = { gone: [], come: [] };
  };
  for (const { change } of ends) {
    if (change === 'same') settle(live[place]);
    if (change === 'deleted') gap.gone.push(live[place] as Live);
    if (change === 'inserted') gap.come.push(wanted[next] as UnsignedNode);
    if (change !== 'inserted') place += 1;
    if (change !== 'deleted') next += 1;
  }
  settle(undefined);
}

/** Blocks of one kind become each other in their order; of the others, those that say something go, and all that is wanted comes. */
function turnGap(parent: XmlFragment, { gone, come }: { gone: readonly Live[]; come: readonly UnsignedNode[] }, before: Live | undefined): void {
  let anchor = before?.element;
  for (let place = Math.max(gone.length, come.length) - 1; place >= 0; place -= 1) {
    const [live, wanted] = [gone[place], come[place]];
    if (live && wanted?.type === live.element.nodeName) {
      turnBlock(live.element, wanted);
      anchor = live.element;
      continue;
    }
    if (wanted) {
      const element = elementOf(wanted);
      const behind = live?.element ?? anchor;
      parent.insert(behind === undefined ? parent.length : parent.toArray().indexOf(behind), [element]);
      anchor = element;
    }
    if (live && (wanted || live.words !== '')) parent.delete(parent.toArray().indexOf(live.element), 1);
  }
}

function turnBlock(block: XmlElement, wanted: UnsignedNode): void {
  if (block.nodeName === 'paragraph') turnWords(block, proseText([wanted]));
  else turnBlocks(block, wanted.content.filter((part): part is UnsignedNode => 'content' in part));
}

const wordsOf = (node: UnsignedNode): string => proseText(withoutOpenSuggestions([node]));
const keyOfLive = ({ element, words }: Live): string => `${element.nodeName} ${words}`;
const keyOf = (node: UnsignedNode): string => `${node.type} ${proseText([node])}`;
