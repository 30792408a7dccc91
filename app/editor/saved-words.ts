import { closeCodes } from '#domain/document/close-codes.ts';
import { t } from '#domain/words/t.ts';
import { type Ended, type Kept, type Known, type SavedState, savedState, wouldLoseWords } from './saved-state.ts';

/** The words of the saved line. `readOnly` says why somebody may not write here, and is null for who may. */
export function wordsFor(known: Known, readOnly: string | null): string {
  switch (savedState(known)) {
    case 'opening':
      return readOnly ?? (known.hasOpened ? t`Connecting …` : t`Opening for writing …`);
    case 'saved':
      return readOnly ?? t`Saved`;
    case 'saving':
      return readOnly ?? t`Saving …`;
    case 'not-saved-yet':
      return t`Not saved yet. ${unstorableWords[known.kept]}`;
    case 'away':
      return [whyAway(known), ...(readOnly === null ? whatIsKept(known) : [])].join(' ');
    case 'ended':
      return known.ended ? endedWords(known.ended, known, readOnly) : '';
  }
}

const whyAway = ({ isDeviceOffline, waiting }: Known): string => (isDeviceOffline ? t`Offline.` : (waiting ?? t`Plenary cannot be reached.`));

function whatIsKept(known: Known): string[] {
  if (wouldLoseWords(known)) return [unsentWords[known.kept]];
  // Nothing is there to write on before the text has come, and who may have lost the right to is not told to go on.
  if (!known.hasOpened || known.waiting === closeCodes.accessChanged.sentence()) return [];
  return [known.kept === 'page' ? t`You can keep writing; it is kept on this page until the connection is back.` : t`You can keep writing; it is kept on this device and is sent when the connection is back.`];
}

const unstorableWords = {
  page: t`Keep writing and keep this page open; it is saved as soon as the server can.`,
  'under-way': t`Keeping what you wrote on this device …`,
  device: t`You can keep writing; it is kept on this device and saved as soon as the server can.`,
} as const satisfies Record<Kept, string>;

const unsentWords = {
  page: t`What you wrote last is kept on this page until the connection is back.`,
  'under-way': t`Keeping what you wrote on this device …`,
  device: t`What you wrote is kept on this device and is sent when the connection is back.`,
} as const satisfies Record<Kept, string>;

function endedWords({ sentence, remedy }: Ended, known: Known, readOnly: string | null): string {
  if (wouldLoseWords(known)) {
    if (known.kept !== 'device') return t`${sentence} Your last words are not saved: copy them before you leave this page.`;
    if (remedy === 'sign-in') return t`${sentence} Your last words are not saved yet; they are kept on this device and are sent once you are signed in again.`;
    return t`${sentence} Your last words are not saved yet; they are kept on this device.`;
  }
  return readOnly === null && known.hasOpened ? t`${sentence} Everything you wrote is saved.` : sentence;
}

/** What a screen reader has been told last of the line, and whether that was a problem. */
export type Spoken = { isTroubled: boolean; words: string };

/**
 * What a screen reader hears when the line changes: a problem, and its end. Nothing while things take their course, since
 * nobody wants to hear "Saving" at each letter. An end for good takes the focus instead.
 */
export function spokenNext(before: Spoken, now: SavedState, words: string): Spoken {
  if (now === 'not-saved-yet' || now === 'away') return before.words === words ? before : { isTroubled: true, words };
  if (now === 'saved' && before.isTroubled) return { isTroubled: false, words: t`Connected and saved again.` };
  return before;
}
