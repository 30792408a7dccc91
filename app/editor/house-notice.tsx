import { useLocation } from '@remix-run/react';
import { useSyncExternalStore } from 'react';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DocumentConnection } from './document-connection.ts';

/** Says that the text changed under one's hands, who wanted that, and where it is as it was. */
export function HouseNotice({ connection }: { connection: DocumentConnection }) {
  // A report has no page of its versions while it is composed.
  const notes = /^\/summits\/[^/]+\/rooms\/[^/]+/.exec(useLocation().pathname)?.[0];
  const notice = useSyncExternalStore(connection.watch, () => connection.known().notice, () => null);
  return (
    <div role="status" className="print:hidden">
      {notice !== null && (
        <Notice
          title={notice}
          className="mb-3 max-w-measure"
          acts={
            <>
              {notes && <LinkButton to={`${notes}/notes/versions`}>Versions of these notes</LinkButton>}
              <Button type="button" variant="quiet" onClick={connection.noticeRead}>
                Close
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}
