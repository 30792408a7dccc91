import { describe, expect, it } from 'vitest';
import { closeCodes } from '#domain/document/close-codes.ts';
import { type Known, nothingKnown } from './saved-state.ts';
import { spokenNext, wordsFor } from './saved-words.ts';

const open: Known = { ...nothingKnown, isConnected: true, isOpening: false, isSynced: true, hasOpened: true };
const away: Known = { ...open, isConnected: false, isAway: true };
const CLOSED = 'This room is closed; its notes stay as they are.';

describe('the words of the saved line', () => {
  it.each(Object.entries(closeCodes).filter(([, { then }]) => then !== 'stop'))('hold what the server says of %s', (_name, { sentence }) => {
    expect(wordsFor({ ...away, waiting: sentence() }, null)).toContain(sentence());
  });

  it('say offline only of a device without a network', () => {
    expect(wordsFor({ ...away, isDeviceOffline: true }, null)).toBe('Offline. You can keep writing; it is kept on this page until the connection is back.');
    expect(wordsFor(away, null)).toBe('Plenary cannot be reached. You can keep writing; it is kept on this page until the connection is back.');
  });

  it('say of words that are not sent that they are kept, for as long as the page is', () => {
    for (const known of [{ ...away, isDeviceOffline: true }, away, { ...away, waiting: closeCodes.restarting.sentence() }])
      expect(wordsFor({ ...known, hasUnsent: true }, null)).toContain('What you wrote last is kept on this page');
  });

  it('[CLI-3] say that words are kept on the device once it has stored them, and not before', () => {
    const offline = { ...away, isDeviceOffline: true, hasUnsent: true };
    expect(wordsFor({ ...offline, kept: 'device' }, null)).toBe('Offline. What you wrote is kept on this device and is sent when the connection is back.');
    expect(wordsFor({ ...offline, kept: 'under-way' }, null)).toBe('Offline. Keeping what you wrote on this device …');
    expect(wordsFor({ ...offline, kept: 'page' }, null)).toContain('kept on this page');
    expect(wordsFor({ ...open, sent: 1, isUnstorable: true, kept: 'device' }, null)).toBe('Not saved yet. You can keep writing; it is kept on this device and saved as soon as the server can.');
    expect(wordsFor({ ...away, kept: 'device' }, null)).toBe('Plenary cannot be reached. You can keep writing; it is kept on this device and is sent when the connection is back.');
  });

  it('say that the server is asked while a text from the device stands there', () => {
    expect(wordsFor({ ...nothingKnown, hasOpened: true, kept: 'device' }, null)).toBe('Connecting …');
  });

  it('do not tell somebody to go on writing whose right to is just looked up, or who cannot write at all', () => {
    expect(wordsFor({ ...away, waiting: closeCodes.accessChanged.sentence() }, null)).toBe('Checking what you may do here …');
    expect(wordsFor({ ...away, waiting: closeCodes.restarting.sentence() }, CLOSED)).toBe(closeCodes.restarting.sentence());
    expect(wordsFor({ ...nothingKnown, isAway: true }, null)).toBe('Plenary cannot be reached.');
  });

  it('say at an end for good what became of the words', () => {
    const ended = { sentence: closeCodes.signIn.sentence(), remedy: 'sign-in' } as const;
    expect(wordsFor({ ...open, ended }, null)).toBe('You are signed out. Everything you wrote is saved.');
    expect(wordsFor({ ...open, ended, hasUnsent: true }, null)).toBe('You are signed out. Your last words are not saved: copy them before you leave this page.');
    expect(wordsFor({ ...open, ended, hasUnsent: true, kept: 'device' }, null)).toBe('You are signed out. Your last words are not saved yet; they are kept on this device and are sent once you are signed in again.');
    expect(wordsFor({ ...open, ended: { ...ended, remedy: 'reload' }, hasUnsent: true, kept: 'device' }, null)).not.toContain('are sent');
    expect(wordsFor({ ...open, ended }, CLOSED)).toBe('You are signed out.');
    expect(wordsFor({ ...nothingKnown, ended }, null)).toBe('You are signed out.');
  });

  it('say to who only reads why it is so', () => {
    expect(wordsFor(open, CLOSED)).toBe(CLOSED);
  });
});

describe('what is spoken', () => {
  const quiet = { isTroubled: false, words: '' };

  it('is nothing while letters are typed and saved', () => {
    expect(spokenNext(quiet, 'opening', 'Opening for writing …')).toBe(quiet);
    expect(spokenNext(quiet, 'saving', 'Saving …')).toBe(quiet);
    expect(spokenNext(quiet, 'saved', 'Saved')).toBe(quiet);
  });

  it('is a problem, once, and its end only when all is saved', () => {
    const troubled = spokenNext(quiet, 'away', 'Plenary cannot be reached.');
    expect(troubled).toEqual({ isTroubled: true, words: 'Plenary cannot be reached.' });
    expect(spokenNext(troubled, 'away', 'Plenary cannot be reached.')).toBe(troubled);
    expect(spokenNext(troubled, 'saving', 'Saving …')).toBe(troubled);
    expect(spokenNext(troubled, 'saved', 'Saved')).toEqual({ isTroubled: false, words: 'Connected and saved again.' });
  });
});
