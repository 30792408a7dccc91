import type { ComparedWords } from '#domain/report/compare-words.ts';

/** So many letters stand around a change, to the next whole word. */
const AROUND = 48;

/** The same comparison with long stretches that did not change cut to what stands next to a change, marked by an ellipsis. */
export const aroundChanges = (parts: readonly ComparedWords[]): ComparedWords[] =>
  parts.map((part, at) => {
    if (part.change !== 'same') return part;
    const [isFirst, isLast] = [at === 0, at === parts.length - 1];
    if (isFirst && isLast) return part;
    const head = isFirst ? '' : headOf(part.text);
    const tail = isLast ? '' : tailOf(part.text);
    return head.length + tail.length >= part.text.length - 2 ? part : { ...part, text: `${head}…${tail}` };
  });

const headOf = (text: string): string => (text.length <= AROUND ? text : text.slice(0, AROUND).replace(/\S*$/, ''));
const tailOf = (text: string): string => (text.length <= AROUND ? text : text.slice(-AROUND).replace(/^\S*/, ''));
