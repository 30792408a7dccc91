import type { DocumentConnection } from '../document-connection.ts';
import { wouldLoseWords } from '../saved-state.ts';
import type { DeviceCopy } from './device-copy.ts';

/** Words are on their way for so long in the course of things. */
const ON_ITS_WAY_MS = 1_000;

/** Lets the device remember beyond the life of this page whether the server lacks words of it; answers with what stops that. */
export function rememberUnsent({ known, watch }: Pick<DocumentConnection, 'known' | 'watch'>, { noteUnsent }: Pick<DeviceCopy, 'noteUnsent'>): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const note = () => {
    if (wouldLoseWords(known())) noteUnsent(true);
  };
  const look = () => {
    const now = known();
    if (wouldLoseWords(now)) {
      if (now.hasUnsent || now.ended !== null) note();
      else waiting ??= setTimeout(note, ON_ITS_WAY_MS);
      return;
    }
    clearTimeout(waiting);
    waiting = undefined;
    if (now.isSynced) noteUnsent(false);
  };
  const stop = watch(look);
  window.addEventListener('pagehide', note);
  return () => {
    note();
    stop();
    clearTimeout(waiting);
    window.removeEventListener('pagehide', note);
  };
}
