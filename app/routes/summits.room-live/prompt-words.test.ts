import { describe, expect, it } from 'vitest';
import { handWords, promptState, promptWords } from './prompt-words.ts';

describe('a prompt', () => {
  it('is blank, begun or ready', () => {
    expect([promptState({ words: 0, isReady: false }), promptState({ words: 3, isReady: false }), promptState({ words: 0, isReady: true })]).toEqual(['blank', 'begun', 'ready']);
  });

  it('says how much is written', () => {
    expect([0, 1, 1_214].map((words) => promptWords({ words }))).toEqual(['blank', '1 word', '1,214 words']);
  });
});

describe('a raised hand', () => {
  it('says its place in the order', () => {
    expect([1, 2, 3, 4].map(handWords)).toEqual(['hand, 1st', 'hand, 2nd', 'hand, 3rd', 'hand, 4th']);
  });
});
