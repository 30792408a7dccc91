import { useState, useSyncExternalStore } from 'react';
import { t } from '#domain/words/t.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { DocumentConnection } from './document-connection.ts';
import { EndedNotice } from './ended-notice.tsx';
import { SavedPlace } from './saved-place.tsx';
import { type SavedState, savedState, wouldLoseWords } from './saved-state.ts';
import { type Spoken, spokenNext, wordsFor } from './saved-words.ts';
import { useSteady } from './use-steady.ts';

const tones = { opening: 'plain', saved: 'good', saving: 'plain', 'not-saved-yet': 'warn', away: 'warn' } as const satisfies Record<Exclude<SavedState, 'ended'>, string>;

/** Says truthfully whether what is on the screen is stored. */
export function SavedLine({ connection, readOnly, copyAll }: { connection: DocumentConnection; readOnly: string | null; copyAll: (() => Promise<void>) | null }) {
  const now = useSyncExternalStore(connection.watch, connection.known, connection.known);
  const known = { ...now, kept: useSteady(now.kept, 'device', 'under-way') };
  const state = useSteady(savedState(known), 'saved', 'saving');
  const words = state === 'saving' ? (readOnly ?? t`Saving …`) : wordsFor(known, readOnly);
  const [spoken, setSpoken] = useState<Spoken>({ isTroubled: false, words: '' });
  // What is just being stored is told once it is.
  const next = wouldLoseWords(known) && known.kept === 'under-way' ? spoken : spokenNext(spoken, state, words);
  if (next !== spoken) setSpoken(next);
  return (
    <>
      <SavedPlace state={state}>
        {state === 'ended' ? (
          <EndedNotice connection={connection} words={words} copyAll={copyAll} />
        ) : (
          <ToneLine tone={readOnly !== null && state === 'saved' ? 'plain' : tones[state]}>{words}</ToneLine>
        )}
      </SavedPlace>
      <VisuallyHidden role="status">{spoken.words}</VisuallyHidden>
    </>
  );
}
