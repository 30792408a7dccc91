import { describe, expect, it } from 'vitest';
import { cutAtMentions, mentionUnderWay, peopleCalled, stillMentioned } from './mention-words.ts';

const ada = { id: 'a', name: 'Ada Byron' };
const ben = { id: 'b', name: 'Ben Adams' };

describe('mentioning somebody in a remark', () => {
  it.each([
    ['Ask @', 5, { at: 4, typed: '' }],
    ['@ad', 3, { at: 0, typed: 'ad' }],
    ['Ask @Ada By', 11, { at: 4, typed: 'Ada By' }],
    ['mail ada@example', 16, null],
    ['Ask Ada', 7, null],
    ['Ask @\nAda', 9, null],
  ])('begins with an @ before the caret: %j', (text, caret, expected) => {
    expect(mentionUnderWay(text, caret)).toEqual(expected);
  });

  it('offers those whose first or last name begins so', () => {
    expect(peopleCalled([ada, ben], 'ad')).toEqual([ada, ben]);
    expect(peopleCalled([ada, ben], 'Ada B')).toEqual([ada]);
    expect(peopleCalled([ada, ben], '')).toEqual([ada, ben]);
  });

  it('counts those who are still called by name, each once', () => {
    expect(stillMentioned('Ask @Ada Byron and Ben Adams', [ada, ben, ada])).toEqual([ada]);
  });

  it('is shown where the name stands', () => {
    expect(cutAtMentions('Ask @Ada Byron, @Ada Byron!', [ada, ben])).toEqual([
      { words: 'Ask ', isMention: false },
      { words: '@Ada Byron', isMention: true },
      { words: ', ', isMention: false },
      { words: '@Ada Byron', isMention: true },
      { words: '!', isMention: false },
    ]);
    expect(cutAtMentions('Nobody', [])).toEqual([{ words: 'Nobody', isMention: false }]);
  });
});
