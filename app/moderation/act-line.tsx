import type { ReactNode } from 'react';
import { reasonWords } from '#domain/moderation/kinds.ts';
import { t } from '#domain/words/t.ts';
import type { ActView } from '#server/services/moderation/read-case.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

const on = (at: Date | string) => <LocalTime at={at} zone="UTC" show="day-time" isPlaceOnly />;
const doneWords: Record<ActView['kind'], string> = { dismiss: t`left it as it is`, hide: t`hid the post`, silence: t`silenced its author`, suspend: t`suspended its author`, ban: t`banned its author` };

/** What was decided, by whom, why, and what became of it; as those who moderate read it. */
export const ActLine = ({ act, children }: { act: ActView; children?: ReactNode }) => (
  <li className="border-t border-line py-4 text-s first:border-0 first:pt-0">
    <p>
      <b className="font-semibold">{act.by ?? 'Somebody who left'}</b> {doneWords[act.kind]}
      {act.until && <> until {on(act.until)}</>}
      {act.reason && <> ({reasonWords()[act.reason].name.toLowerCase()})</>}
      <span className="text-ink-soft"> · {on(act.at)} UTC</span>
    </p>
    <p className="mt-1 max-w-measure font-serif text-m break-words whitespace-pre-line">{act.words}</p>
    {act.state === 'over' && <p className="mt-1"><ToneLine icon="clock">Over</ToneLine></p>}
    {act.lifted && (
      <p className="mt-1.5 max-w-measure">
        <ToneLine icon="undo">Undone</ToneLine> by {act.lifted.by ?? 'somebody who left'}, {on(act.lifted.at)}: {act.lifted.why}
      </p>
    )}
    {act.appeal && (
      <div className="mt-2 max-w-measure border-l-2 border-line-strong pl-3">
        <p><b className="font-semibold">The appeal</b> <span className="text-ink-soft">· {on(act.appeal.at)} UTC</span></p>
        <p className="font-serif text-m break-words whitespace-pre-line">{act.appeal.words}</p>
        {act.appeal.outcome && (
          <p className="mt-1">
            <b className="font-semibold">{act.appeal.by ?? 'Somebody who left'}</b> {act.appeal.outcome === 'lifted' ? 'undid it' : 'let it stand'}: {act.appeal.why}
          </p>
        )}
      </div>
    )}
    {children}
  </li>
);
