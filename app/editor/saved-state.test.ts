import { describe, expect, it } from 'vitest';
import { closeCodes } from '#domain/document/close-codes.ts';
import { afterClose, isRefusedForGood, type Known, nothingKnown, savedState, wouldLoseWords } from './saved-state.ts';

const connected: Known = { ...nothingKnown, isConnected: true, isOpening: false, isSynced: true, hasOpened: true, sent: 3, saved: 3 };

describe('the saved state', () => {
  it.each([
    ['opening', nothingKnown],
    ['opening', { ...nothingKnown, isConnected: true }],
    ['saved', connected],
    ['saving', { ...connected, saved: 2 }],
    ['saving', { ...connected, isSynced: false, sent: 0, saved: 0 }],
    ['not-saved-yet', { ...connected, saved: 2, isUnstorable: true }],
    ['saving', { ...connected, hasUnsent: true }],
    ['saved', { ...connected, isUnstorable: true }],
    ['away', { ...connected, isConnected: false, isAway: true }],
    ['away', { ...nothingKnown, isAway: true }],
    ['opening', { ...nothingKnown, hasOpened: true, kept: 'device' }],
    ['saving', { ...nothingKnown, hasOpened: true, hasUnsent: true, kept: 'device' }],
    ['ended', { ...connected, ended: { sentence: 'You may not open this document.', remedy: 'reload' } }],
  ] as const)('is %s', (state, known) => {
    expect(savedState(known)).toBe(state);
  });

  it('never says saved of what the server has not called saved', () => {
    for (const sent of [0, 1, 5]) for (let saved = 0; saved < sent; saved += 1) expect(savedState({ ...connected, sent, saved })).not.toBe('saved');
  });

  it('knows that leaving the page loses words only when it does', () => {
    expect(wouldLoseWords(connected)).toBe(false);
    expect(wouldLoseWords({ ...connected, sent: 4 })).toBe(true);
    expect(wouldLoseWords({ ...nothingKnown, hasUnsent: true })).toBe(true);
  });
});

describe('after a connection was closed', () => {
  it.each(Object.entries(closeCodes))('the reason %s is told and followed as the server means it', (_name, reason) => {
    expect(afterClose(reason.code)).toMatchObject({ then: reason.then, sentence: reason.sentence() });
  });

  it('[CLI-1] nothing that is final is tried again', () => {
    const final = [4400, 4401, 4403, 4404, 4409, 4413, 4499, 1009];
    expect(final.map((code) => afterClose(code).then)).toEqual(final.map(() => 'stop'));
  });

  it('a line that broke is tried again', () => {
    expect([1000, 1005, 1006, 1001].map((code) => afterClose(code).then)).toEqual(['return-later', 'return-later', 'return-later', 'return-later']);
  });

  it('[CLI-3] what a page sent in vain is set aside; who is merely signed out or may no longer write sends it another time', () => {
    const { badFrame, wrongAuthor, tooLarge } = closeCodes;
    expect([badFrame, wrongAuthor, tooLarge].map(({ code }) => isRefusedForGood(code))).toEqual([true, true, true]);
    expect(Object.values(closeCodes).filter(({ code }) => isRefusedForGood(code))).toHaveLength(3);
  });

  it('who is signed out is asked to sign in, and nobody else', () => {
    expect(Object.values(closeCodes).filter(({ code }) => afterClose(code).remedy === 'sign-in')).toEqual([closeCodes.signIn]);
  });
});
