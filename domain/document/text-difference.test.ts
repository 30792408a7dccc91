import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRun } from './content.ts';
import { findDifference } from './text-difference.ts';

const run = (text: string, accountId: string | null = 'ada', marks = {}): TextRun => ({ type: 'text', text, marks, accountId, minute: null });
const wordsOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');

/** As Yjs reads them: no run is empty, and neighbours differ. */
const someRuns = fc
  .array(fc.record({ letters: fc.array(fc.constantFrom('a', 'b', '👩', '👨'), { minLength: 1, maxLength: 4 }), who: fc.constantFrom('ada', 'ben') }), { maxLength: 5 })
  .map((given) => {
    const runs: TextRun[] = [];
    for (const { letters, who } of given) {
      const last = runs.at(-1);
      if (last?.accountId === who) last.text += letters.join('');
      else runs.push(run(letters.join(''), who));
    }
    return runs;
  });
/** Each letter with its author. */
const spelt = (runs: readonly TextRun[]) => runs.flatMap(({ text, accountId }) => Array.from(text, (letter) => [letter, accountId]));

describe('what differs between two texts', () => {
  it('is nothing where they are alike', () => {
    expect(findDifference([run('same'), run('words', 'ben')], [run('same'), run('words', 'ben')])).toEqual({ at: 9, gone: 0, runs: [] });
  });

  it('is what stands between a like beginning and a like end', () => {
    expect(findDifference([run('Trust grows quickly.')], [run('Trust grows slowly.')])).toEqual({ at: 12, gone: 5, runs: [run('slow')] });
  });

  it('is what another wrote, and what is formatted otherwise, though the letters are the same', () => {
    expect(findDifference([run('by ada')], [run('by '), run('ada', 'ben')])).toEqual({ at: 3, gone: 3, runs: [run('ada', 'ben')] });
    expect(findDifference([run('bold')], [run('bold', 'ada', { bold: true })])).toMatchObject({ at: 0, gone: 4 });
  });

  it('turns either into the other, in whole characters', () => {
    fc.assert(
      fc.property(someRuns, someRuns, (present, wanted) => {
        const { at, gone, runs } = findDifference(present, wanted);
        const [before, after] = [wordsOf(present).slice(0, at), wordsOf(present).slice(at + gone)];
        expect(before + wordsOf(runs) + after).toBe(wordsOf(wanted));
        for (const piece of [before, after, wordsOf(runs)]) expect(piece).not.toMatch(/\p{Surrogate}/u);
        const authors = spelt(present);
        expect([...authors.slice(0, Array.from(before).length), ...spelt(runs), ...authors.slice(authors.length - Array.from(after).length)]).toEqual(spelt(wanted));
      }),
    );
  });

  it('takes no longer than reading them, in texts as long as a document may be', () => {
    const long = 'many words '.repeat(350_000);
    expect(findDifference([run(long)], [run(`${long.slice(0, 2_000_000)}!${long.slice(2_000_000)}`)])).toEqual({ at: 2_000_000, gone: 0, runs: [run('!')] });
  });
});
