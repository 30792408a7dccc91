import { findDifference } from '../document/text-difference.ts';
import { alignSequences } from './align-sequences.ts';

export type ComparedWords = { change: 'same' | 'inserted' | 'deleted'; text: string };

/** Words with the spaces and signs behind them, so that put together they are the text. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}’'-]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** What was inserted and deleted between two wordings, word by word. */
export function compareWords(older: string, newer: string): ComparedWords[] {
  const run = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text, marks: {}, accountId: null, minute: null }]);
  // Words in scripts without spaces are one word here: what differs between beginning and end is then shown letter by letter.
  if (!/\s/.test(older) || !/\s/.test(newer)) {
    const { at, gone, runs } = findDifference(run(older), run(newer));
    return joined([{ change: 'same', text: older.slice(0, at) }, { change: 'deleted', text: older.slice(at, at + gone) }, { change: 'inserted', text: runs.map(({ text }) => text).join('') }, { change: 'same', text: older.slice(at + gone) }]);
  }
  return joined(alignSequences(wordsIn(older), wordsIn(newer), (word) => word).map((each) => ({ change: each.change, text: each.change === 'inserted' ? each.newer : each.older })));
}

/** Neighbours of one fate as one, and a lone space between two changes as part of them, so that a phrase that was replaced reads as one. */
function joined(parts: readonly ComparedWords[]): ComparedWords[] {
  const whole: ComparedWords[] = [];
  let [gone, come] = ['', ''];
  const settle = () => {
    if (gone !== '') whole.push({ change: 'deleted', text: gone });
    if (come !== '') whole.push({ change: 'inserted', text: come });
    [gone, come] = ['', ''];
  };
  parts.forEach(({ change, text }, place) => {
    const isBridge = change === 'same' && /^\s+$/.test(text) && place > 0 && parts[place - 1]?.change !== 'same' && (parts[place + 1]?.change ?? 'same') !== 'same';
    if (change === 'deleted' || isBridge) gone += text;
    if (change === 'inserted' || isBridge) come += text;
    if (change !== 'same' || isBridge || text === '') return;
    settle();
    const last = whole.at(-1);
    if (last?.change === 'same') last.text += text;
    else whole.push({ change, text });
  });
  settle();
  return whole;
}
