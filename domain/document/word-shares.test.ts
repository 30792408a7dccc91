import { describe, expect, it } from 'vitest';
import type { Change, ComparedPart } from './compare-versions.ts';
import { countWords } from './word-shares.ts';

const run = (change: Change, text: string, accountId: string | null = 'ada', marks = {}): ComparedPart => ({ type: 'text', text, change, accountId, marks });
const block = (change: Change, ...content: ComparedPart[]): ComparedPart => ({ type: 'paragraph', attributes: {}, change, accountId: 'ada', content });

describe('the words of a comparison', () => {
  it('are counted for each author, most first, what goes apart from what comes', () => {
    const parts = [block('same', run('same', 'stays '), run('deleted', 'goes, and goes'), run('deleted', 'ben’s', 'ben'), run('inserted', 'comes', 'cyd')), block('deleted', run('deleted', 'e-mail at 9.30', 'ben'))];
    expect(countWords(parts)).toEqual({
      gone: [
        { accountId: 'ben', words: 4 },
        { accountId: 'ada', words: 3 },
      ],
      come: [{ accountId: 'cyd', words: 1 }],
    });
  });

  it('are not cut by formatting, and end with their block', () => {
    expect(countWords([block('deleted', run('deleted', 'for'), run('deleted', 'matted', 'ada', { bold: true })), block('deleted', run('deleted', 'two'))]).gone).toEqual([{ accountId: 'ada', words: 2 }]);
  });

  it('count neither way when they leave one place and stand in another, by the same author', () => {
    expect(countWords([block('same', run('deleted', 'kept and gone'), run('inserted', 'kept', 'ada', { bold: true })), block('inserted', run('inserted', 'gone', 'ben'))])).toEqual({
      gone: [{ accountId: 'ada', words: 2 }],
      come: [{ accountId: 'ben', words: 1 }],
    });
  });

  it('are none where only lines without words come and go', () => {
    expect(countWords([block('deleted'), block('inserted', run('inserted', ' – '))])).toEqual({ gone: [], come: [] });
  });

  it('tell the house from what was brought back in nobody’s name', () => {
    const broughtBack: ComparedPart = { type: 'text', text: 'brought back', change: 'deleted', accountId: null, isRelayed: true, marks: {} };
    expect(countWords([block('same', run('deleted', 'prompt', null), broughtBack)]).gone).toEqual([
      { accountId: null, isRelayed: true, words: 2 },
      { accountId: null, words: 1 },
    ]);
  });
});
