import { describe, expect, it } from 'vitest';
import { restoreWords } from './restore-words.ts';

const named = (name: string) => ({ name, perspective: 'teacher' }) as const;
const people = { ada: named('Ada'), ben: named('Ben'), cyd: named('Cyd'), dee: named('Dee') };
const share = (accountId: string, words: number) => ({ accountId, words });

describe('what restoring does, in a sentence', () => {
  it('says whose words go and whose come back', () => {
    expect(restoreWords({ gone: [share('ada', 43)], come: [] }, people)).toBe('This takes out 43 words by Ada.');
    expect(restoreWords({ gone: [], come: [share('ben', 1)] }, people)).toBe('This brings back one word by Ben.');
    expect(restoreWords({ gone: [share('ada', 3), share('ben', 2)], come: [share('cyd', 1)] }, people)).toBe('This takes out 3 words by Ada and 2 words by Ben, and brings back one word by Cyd.');
  });

  it('names three and counts the others', () => {
    expect(restoreWords({ gone: [share('ada', 9), share('ben', 8), share('cyd', 7), share('dee', 2)], come: [] }, people)).toBe('This takes out 9 words by Ada, 8 words by Ben, 7 words by Cyd and 2 words by one other.');
  });

  it('says so when every word stays', () => {
    expect(restoreWords({ gone: [], come: [] }, people)).toBe('Every word stays; only formatting, order or empty lines change.');
  });

  it('gives the house its words, and nobody what was brought back from a backup', () => {
    expect(restoreWords({ gone: [{ accountId: null, words: 2 }], come: [{ accountId: null, isRelayed: true, words: 4 }] }, people)).toBe('This takes out 2 words by Plenary, and brings back 4 words by somebody, brought back after a restore from a backup.');
  });
});
