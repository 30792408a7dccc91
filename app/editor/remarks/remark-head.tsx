import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type RemarksKnown, type Shown, shownThreads } from './remark-desk.ts';
import { useRemarks } from './use-remarks.ts';

const words: Record<Shown, string> = { open: t`Open`, resolved: t`Resolved` };
const nothing: Record<Shown, string> = { open: t`Select words in the text and press “Remark” to say something about them.`, resolved: t`Nothing is resolved yet.` };

const count = (known: RemarksKnown, shown: Shown): number => shownThreads({ ...known, shown }).length;

/** Which remarks are shown, how many there are, and what to do while there are none. */
export function RemarkHead() {
  const { desk, known } = useRemarks();
  return (
    <header className="remark-head">
      <h2 className="remark-title">Remarks</h2>
      <div role="group" aria-label="Which remarks are shown" className="flex gap-3">
        {(['open', 'resolved'] as const).map((shown) => (
          <button key={shown} type="button" className="remark-filter" aria-pressed={known.shown === shown} onClick={() => desk.learn({ shown, openId: null })}>
            {words[shown]} {count(known, shown)}
          </button>
        ))}
      </div>
      {known.trouble !== null && (
        <Notice
          tone="warn"
          title="The remarks could not be loaded"
          acts={
            <Button type="button" size="small" onClick={desk.loadSoon}>
              Try again
            </Button>
          }
        />
      )}
      {known.list !== null && count(known, known.shown) === 0 && known.composed === null && <p className="text-xs text-ink-soft">{(known.shown === 'open' && known.list.closed) || nothing[known.shown]}</p>}
    </header>
  );
}
