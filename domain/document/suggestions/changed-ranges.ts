import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, AttrStep, RemoveMarkStep } from '@tiptap/pm/transform';

/** What stood from `fromA` to `toA` before a change, and stands from `fromB` to `toB` after it. */
export type ChangedRange = { fromA: number; toA: number; fromB: number; toB: number };

/** Where a transaction changed the document, in its order; ranges that touch are one. */
export function changedRanges({ steps, mapping }: Transaction): ChangedRange[] {
  const touched: { from: number; to: number }[] = [];
  steps.forEach((step, index) => {
    const after = mapping.slice(index + 1);
    const touch = (from: number, to: number) => touched.push({ from: after.map(from, -1), to: after.map(to, 1) });
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) touch(step.from, step.to);
    else if (step instanceof AttrStep) touch(step.pos, step.pos + 1);
    else step.getMap().forEach((_fromA, _toA, from, to) => void touch(from, to));
  });
  const back = mapping.invert();
  return merged(touched).map(({ from, to }) => ({ fromA: back.map(from, -1), toA: back.map(to, 1), fromB: from, toB: to }));
}

function merged(ranges: { from: number; to: number }[]): { from: number; to: number }[] {
  const together: { from: number; to: number }[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const last = together.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else together.push({ ...range });
  }
  return together;
}
