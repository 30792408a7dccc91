import { describe, expect, it } from 'vitest';
import { closeCodes } from '#domain/document/close-codes.ts';
import { afterClose, type Known, nothingKnown, savedState, wordsFor, wouldLoseWords } from './saved-state.ts';

const connected: Known = { ...nothingKnown, isConnected: true, isSynced: true, sent: 3, saved: 3 };

describe('the saved state', () => {
  it.each([
    ['saved', connected],
    ['saving', { ...connected, saved: 2 }],
    ['saving', { ...connected, isSynced: false, sent: 0, saved: 0 }],
    ['not-saved-yet', { ...connected, saved: 2, isUnstorable: true }],
    ['saving', { ...connected, hasUnsent: true }],
    ['saved', { ...connected, isUnstorable: true }],
    ['offline', { ...connected, isConnected: false }],
    ['ended', { ...connected, ended: 'You may not open this document.' }],
  ] as const)('is %s', (state, known) => {
    expect(savedState(known)).toBe(state);
  });

  it('never says saved of what the server has not called saved', () => {
    for (const sent of [0, 1, 5]) for (let saved = 0; saved < sent; saved += 1) expect(savedState({ ...connected, sent, saved })).not.toBe('saved');
  });

  it('says that closing the page loses words only when it does', () => {
    expect(wouldLoseWords(connected)).toBe(false);
    expect(wouldLoseWords({ ...connected, sent: 4 })).toBe(true);
    expect(wouldLoseWords({ ...nothingKnown, hasUnsent: true })).toBe(true);
    expect(wordsFor({ ...nothingKnown, hasUnsent: true })).toContain('kept on this page');
  });
});

describe('after a connection was closed', () => {
  it.each(Object.entries(closeCodes))('the reason %s is told and followed as the server means it', (_name, reason) => {
    expect(afterClose(reason.code)).toMatchObject({ then: reason.then, sentence: reason.sentence });
  });

  it('[CLI-1] nothing that is final is tried again', () => {
    const final = [4400, 4401, 4403, 4404, 4409, 4413, 4499, 1009];
    expect(final.map((code) => afterClose(code).then)).toEqual(final.map(() => 'stop'));
  });

  it('a line that broke is tried again', () => {
    expect([1000, 1005, 1006, 1001].map((code) => afterClose(code).then)).toEqual(['return-later', 'return-later', 'return-later', 'return-later']);
  });
});
