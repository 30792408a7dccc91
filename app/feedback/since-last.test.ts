import { describe, expect, it } from 'vitest';
import { readingSections } from '#domain/feedback/reading-sections.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { changedOnly } from './since-last.tsx';

const sections = readingSections(sampleCredential());
const count = sections.reduce((sum, { entries }) => sum + entries.length, 0);
const earlier = { roundTitle: 'Round 1', remarks: [], gone: [], before: { keyMethod: 'Otherwise.', 'rubric/row-2/level/level-2': '' } };

describe('a draft in a second round', () => {
  it('shows the entries of which a place reads otherwise, and counts the rest', () => {
    const { shown, folded } = changedOnly({ sections, earlier, own: [] }, null, false);
    expect(shown.map(({ key, entries }) => [key, entries.map(({ number }) => number)])).toEqual([
      ['keyMethod', [1]],
      ['rubric', [2]],
    ]);
    expect(folded).toBe(count - 2);
  });

  it('keeps what one speaks of by now', () => {
    const { shown } = changedOnly({ sections, earlier, own: [] }, { place: 'competency', quote: null, change: null }, false);
    expect(shown.map(({ key }) => key)).toEqual(['competency', 'keyMethod', 'rubric']);
  });

  it('is shown whole where that is asked for, and in a first round', () => {
    expect(changedOnly({ sections, earlier, own: [] }, null, true)).toEqual({ shown: sections, folded: 0 });
    expect(changedOnly({ sections, earlier: null, own: [] }, null, false)).toEqual({ shown: sections, folded: 0 });
  });
});
