import { useEffect, useSyncExternalStore } from 'react';
import { ToneLine } from '#app/ui/notice.tsx';
import type { DocumentConnection } from './document-connection.ts';
import { type SavedState, savedState, wordsFor, wouldLoseWords } from './saved-state.ts';

const tones = { saved: 'good', saving: 'plain', 'not-saved-yet': 'warn', offline: 'warn', ended: 'bad' } as const satisfies Record<SavedState, string>;

/** Says truthfully whether what is on the screen is stored, and asks before words are lost with the page. */
export function SavedNotice({ connection, mayWrite }: { connection: DocumentConnection; mayWrite: boolean }) {
  const known = useSyncExternalStore(connection.watch, connection.known, connection.known);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLoseWords(connection.known())) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [connection]);
  const state = savedState(known);
  const words = !mayWrite && state === 'saved' ? 'You may read here, not write. New words appear by themselves.' : wordsFor(known);
  return (
    <p className="sticky top-0 z-10 mb-3 bg-paper py-2 text-s" role="status" data-saved={state}>
      <ToneLine tone={tones[state]}>{words}</ToneLine>
    </p>
  );
}
