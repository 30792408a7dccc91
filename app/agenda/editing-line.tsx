import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { AgendaSummitView } from '#server/services/agenda/agenda-view.ts';
import { Notice } from '#app/ui/notice.tsx';
import { beforeRelease } from './agenda-words.ts';

type Props = { summit: AgendaSummitView; editing: { unreleased: number; overlaps: number }; hasRelease: boolean };

/** Tells a convener on the public page what others see otherwise, and what still clashes. */
export function EditingLine({ summit, editing: { unreleased, overlaps }, hasRelease }: Props) {
  const prepare = `/summits/${summit.slug}/prepare`;
  const seen = unreleased > 0 ? unreleasedWords(unreleased) : hasRelease ? t`Everything here is released` : beforeRelease(summit);
  return (
    <Notice tone={overlaps > 0 ? 'warn' : 'plain'} icon="eye" title={`You see the working agenda. ${seen}.`} className="mb-6 print:hidden">
      <p>
        {overlaps > 0 && (overlaps === 1 ? '1 overlap of a place or a person. ' : `${overlaps} overlaps of a place or a person. `)}
        <Link to={`${prepare}/agenda`}>Prepare the agenda</Link>
        {unreleased > 0 && (
          <>
            {' '}
            or <Link to={`${prepare}/releases`}>see and release the changes</Link>
          </>
        )}
        .
      </p>
    </Notice>
  );
}

const unreleasedWords = (count: number): string => (count === 1 ? t`1 change not released yet` : t`${count} changes not released yet`);
