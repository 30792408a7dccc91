import { describe, expect, it } from 'vitest';
import { auditedActWords, factsInWords, shortFacts } from './audited-act.ts';

describe('what the audit log says of an act', () => {
  it('is a piece of a sentence of its own for each act', () => {
    const words = Object.values(auditedActWords());
    expect(new Set(words).size).toBe(words.length);
    for (const each of words) expect(each).toMatch(/^[a-z][^.]+$/);
  });

  it('names its facts in a fixed order', () => {
    expect(factsInWords({ to: 'convener', from: 'participant' })).toBe('from participant, to convener');
    expect([factsInWords({ lines: 1 }), factsInWords({ lines: 3, title: 'Spring' }), factsInWords({})]).toEqual(['1 line', 'called Spring, 3 lines', '']);
  });

  it('keeps a long fact short, and a number as it is', () => {
    const { title, number } = shortFacts({ title: 'x'.repeat(500), number: 7 });
    expect([String(title).length, number]).toEqual([120, 7]);
  });
});
