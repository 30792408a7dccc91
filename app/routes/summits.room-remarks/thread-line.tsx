import { Said } from '#app/editor/remarks/said.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import type { RemarkView, ThreadView } from '#server/services/remarks/list-remarks.ts';

/** A remark of a list: the words it is about, what was said and answered, and by whom it was resolved. */
export const ThreadLine = ({ thread, zone }: { thread: ThreadView; zone: string }) => (
  <li id={`remark-${thread.id}`} className="break-inside-avoid scroll-mt-6 border-t border-line py-4 wrap-anywhere">
    <blockquote className="mb-2 border-l-3 border-line-strong pl-3 font-serif text-ink-soft">{thread.anchor.quote}</blockquote>
    <OneSaid remark={thread} zone={zone} />
    {thread.answers.length > 0 && (
      <ol aria-label="Answers" className="mt-3 grid gap-3 border-l border-line pl-4">
        {thread.answers.map((answer) => (
          <li key={answer.id}>
            <OneSaid remark={answer} zone={zone} />
          </li>
        ))}
      </ol>
    )}
    {thread.resolved && (
      <p className="mt-3 text-xs text-ink-soft">
        Resolved by {thread.resolved.by.name}, <LocalTime at={thread.resolved.at} zone={zone} show="day-time" />
      </p>
    )}
  </li>
);

const OneSaid = ({ remark, zone }: { remark: RemarkView; zone: string }) => (
  <>
    <p className="text-xs text-ink-soft">
      <b className="text-ink">{remark.author.name}</b> <PerspectiveMark of={remark.author.perspective} /> · <LocalTime at={remark.at} zone={zone} show="day-time" />
      {remark.isEdited && ', edited'}
    </p>
    <p className="whitespace-pre-line">
      <Said remark={remark} />
    </p>
  </>
);
