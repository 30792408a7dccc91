import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { CopyTextButton } from './copy-text-button.tsx';
import type { DocumentConnection } from './document-connection.ts';
import { wouldLoseWords } from './saved-state.ts';

type Props = { connection: DocumentConnection; words: string; /** Null before the text has come. */ copyAll: (() => Promise<void>) | null };

/** What stands in place of the saved line once the connection is closed for good: what became of the words, and the way on. */
export function EndedNotice({ connection, words, copyAll }: Props) {
  const { pathname } = useLocation();
  const notice = useRef<HTMLDivElement>(null);
  // Whoever was writing is told where they are: the text takes no more words from now on.
  useEffect(() => notice.current?.focus(), []);
  const { ended } = connection.known();
  return (
    <div ref={notice} tabIndex={-1} role="group" aria-label="Writing has ended">
      <Notice
        tone="bad"
        title={words}
        acts={
          <>
            {copyAll && wouldLoseWords(connection.known()) && <CopyTextButton copyAll={copyAll} />}
            {ended?.remedy === 'sign-in' ? (
              <>
                {/* In another tab, so that what stands here stays. */}
                <LinkButton to={`/sign-in?then=${encodeURIComponent(pathname)}`} target="_blank" icon="external">
                  Sign in, in a new tab
                </LinkButton>
                <Button type="button" variant="quiet" onClick={connection.comeBack}>
                  I am signed in again
                </Button>
              </>
            ) : (
              <LinkButton to={pathname} reloadDocument>
                Load the page again
              </LinkButton>
            )}
          </>
        }
      />
    </div>
  );
}
