import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { AgendaSummitView } from '#server/services/agenda/agenda-view.ts';
import { Notice } from '#app/ui/notice.tsx';
import { beforeRelease } from './agenda-words.ts';

type Props = { summit: AgendaSummitView; editing: { unreleased: number; overlaps: number }; hasRelease: boolean };

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Tells a convener on the public page what others see otherwise, and what still clashes. */
export function EditingLine({ summit, editing: { unreleased, overlaps }, hasRelease }: Props) {
  const prepare = `/summits/${summit.slug}/prepare`;
  const seen = unreleased > 0 ? t`${count(unreleased, 'change', 'changes')} not released yet` : hasRelease ? t`Everything here is released` : beforeRelease(summit);
  return (
    <Notice tone={overlaps > 0 ? 'warn' : 'plain'} icon="eye" title={`You see the working agenda. ${seen}.`} className="mb-6 print:hidden">
      <p>
        {overlaps > 0 && <>{count(overlaps, 'overlap', 'overlaps')} of a place or a person. </>}
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
