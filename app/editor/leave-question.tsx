import { useBlocker } from '@remix-run/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '#app/ui/button.tsx';
import { fetchDialog, LateDialog } from '#app/ui/late-dialog.tsx';
import { CopyTextButton } from './copy-text-button.tsx';
import { hasAgreedToLose } from '#app/device/agreed-to-lose.ts';
import type { DocumentConnection } from './document-connection.ts';
import { savedState, wouldLoseWords } from './saved-state.ts';

/** Words that are on their way are waited for so long before somebody is asked whether to lose them. */
const PATIENCE_MS = 1_500;

/** Asks before words that are not saved are lost with the page, whichever way somebody leaves it. */
export function LeaveQuestion({ connection, copyAll }: { connection: DocumentConnection; copyAll: () => Promise<void> }) {
  const known = useSyncExternalStore(connection.watch, connection.known, connection.known);
  const isUnsaved = wouldLoseWords(known);
  const isOnItsWay = savedState(known) === 'saving';
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && wouldLoseWords(connection.known()) && !hasAgreedToLose(nextLocation.pathname));
  const isHeld = blocker.state === 'blocked';
  const [isAsked, setIsAsked] = useState(false);

  // Whoever is offline when they leave is asked too.
  useEffect(() => void fetchDialog(), []);

  useEffect(() => {
    // Leaving the site, closing the window and reloading are the browser's own question.
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLoseWords(connection.known())) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [connection]);

  useEffect(() => {
    if (!isHeld) return;
    const asking = setTimeout(() => setIsAsked(true), isOnItsWay ? PATIENCE_MS : 0);
    return () => clearTimeout(asking);
  }, [isHeld, isOnItsWay]);

  useEffect(() => {
    if (blocker.state === 'blocked' && !isAsked && !isUnsaved) blocker.proceed();
  }, [blocker, isAsked, isUnsaved]);

  const stay = () => {
    setIsAsked(false);
    blocker.reset?.();
  };
  const { title, sentence, leave } = words[isUnsaved ? (known.kept === 'device' ? 'device' : 'page') : 'saved'];
  return (
    <LateDialog title={title} isOpen={isHeld && isAsked} onOpenChange={stay}>
      <p className="text-s">{sentence}</p>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button type="button" variant="primary" onClick={stay}>
          Stay here
        </Button>
        {isUnsaved && <CopyTextButton copyAll={copyAll} />}
        <Button type="button" variant={isUnsaved && known.kept !== 'device' ? 'danger' : 'default'} onClick={() => blocker.proceed?.()}>
          {leave}
        </Button>
      </div>
    </LateDialog>
  );
}

const words = {
  saved: { title: 'Everything is saved now', sentence: 'You can leave without losing a word.', leave: 'Leave' },
  device: {
    title: 'Leave before your last words are sent?',
    sentence: 'What you wrote last is not saved yet. It is kept on this device and is sent when you open these notes again; until then nobody else sees it.',
    leave: 'Leave, and send them later',
  },
  page: {
    title: 'Leave without your last words?',
    sentence: 'What you wrote last is not saved yet. It stands on this page alone, and goes with it when you leave.',
    leave: 'Leave and lose them',
  },
};
