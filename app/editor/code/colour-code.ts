import type { Node } from '@tiptap/pm/model';
import { common, createLowlight } from 'lowlight';
import { codeLanguageOf } from './code-languages.ts';

/** A stretch of a code block, from its beginning, and the classes that colour it. */
export type Coloured = { from: number; to: number; classes: string };

/** Longer code stays plain: it would take longer than a moment. */
const LONGEST = 40_000;

const lowlight = createLowlight(common);
const known = new WeakMap<Node, readonly Coloured[]>();
type Part = ReturnType<typeof lowlight.highlight>['children'][number];

export const isColoured = (block: Node): boolean => known.has(block);

/** The colours of a code block by its language; a block that did not change is not read again. */
export function coloursOf(block: Node): readonly Coloured[] {
  const before = known.get(block);
  if (before) return before;
  const language = codeLanguageOf(block.attrs.language);
  const colours: Coloured[] = [];
  if (language !== null && block.content.size <= LONGEST) collect(lowlight.highlight(language, block.textContent).children, '', 0, colours);
  known.set(block, colours);
  return colours;
}

/** Adds the stretches of these parts, and answers with where they end. */
function collect(parts: readonly Part[], classes: string, start: number, colours: Coloured[]): number {
  let place = start;
  for (const part of parts) {
    if (part.type === 'text') {
      if (classes !== '') colours.push({ from: place, to: place + part.value.length, classes });
      place += part.value.length;
    } else if (part.type === 'element') {
      const own = part.properties.className;
      place = collect(part.children, Array.isArray(own) ? own.join(' ') : classes, place, colours);
    }
  }
  return place;
}
