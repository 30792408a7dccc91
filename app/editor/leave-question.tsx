import { useBlocker } from '@remix-run/react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';
import { fetchDialog, LateDialog } from '#app/ui/late-dialog.tsx';
import { CopyTextButton } from './copy-text-button.tsx';
import { hasAgreedToLose } from '#app/device/agreed-to-lose.ts';
import { draftsOf } from './remarks/remark-drafts.ts';
import { savedState, wouldLoseWords } from './saved-state.ts';
import { useWriting } from './writing.ts';

/** Words that are on their way are waited for so long before somebody is asked whether to lose them. */
const PATIENCE_MS = 1_500;

type Props = { copyAll: () => Promise<void> };

/** Asks before words that are not saved, or images on their way, are lost with the page, whichever way somebody leaves it. */
export function LeaveQuestion({ copyAll }: Props) {
  const { editor, connection, writer, documentId } = useWriting();
  const { imagesInText } = editor.storage;
  const areImagesUnsent = useSyncExternalStore(imagesInText.watch, imagesInText.isUnsent, imagesInText.isUnsent);
  const known = useSyncExternalStore(connection.watch, connection.known, connection.known);
  const areWordsUnsaved = wouldLoseWords(known);
  const isUnsaved = areWordsUnsaved || areImagesUnsent;
  const isOnItsWay = savedState(known) === 'saving' && !areImagesUnsent;
  const wouldLose = useCallback(() => wouldLoseWords(connection.known()) || imagesInText.isUnsent(), [connection, imagesInText]);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && wouldLose() && !hasAgreedToLose(nextLocation.pathname));
  const isHeld = blocker.state === 'blocked';
  const [isAsked, setIsAsked] = useState(false);

  // Whoever is offline when they leave is asked too.
  useEffect(() => void fetchDialog(), []);

  useEffect(() => {
    // Leaving the site, closing the window and reloading are the browser's own question.
    const ask = (event: BeforeUnloadEvent) => {
      // What is being written about the text outlives all but the tab.
      if (wouldLose() || draftsOf(writer.accountId, documentId).hasAny()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose, writer.accountId, documentId]);

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
  const { title, sentence, leave } = words[areWordsUnsaved ? (known.kept === 'device' ? 'device' : 'page') : areImagesUnsent ? 'images' : 'saved'];
  return (
    <LateDialog title={title} isOpen={isHeld && isAsked} onOpenChange={stay}>
      <p className="text-s">{sentence}</p>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button type="button" variant="primary" onClick={stay}>
          Stay here
        </Button>
        {areWordsUnsaved && <CopyTextButton copyAll={copyAll} />}
        <Button type="button" variant={isUnsaved && known.kept !== 'device' ? 'danger' : 'default'} onClick={() => blocker.proceed?.()}>
          {leave}
        </Button>
      </div>
    </LateDialog>
  );
}

const words = {
  images: { title: t`Leave before your image is in the text?`, sentence: t`It is still on its way, and is not put in when you leave.`, leave: t`Leave without it` },
  saved: { title: t`Everything is saved now`, sentence: t`You can leave without losing a word.`, leave: t`Leave` },
  device: {
    title: t`Leave before your last words are sent?`,
    sentence: t`What you wrote last is not saved yet. It is kept on this device and is sent when you open these notes again; until then nobody else sees it.`,
    leave: t`Leave, and send them later`,
  },
  page: {
    title: t`Leave without your last words?`,
    sentence: t`What you wrote last is not saved yet. It stands on this page alone, and goes with it when you leave.`,
    leave: t`Leave and lose them`,
  },
};
