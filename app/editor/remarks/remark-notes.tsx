import { useWriting } from '../writing.ts';
import { goToWords, focusNote } from './go-to.ts';
import { RemarkComposer } from './remark-composer.tsx';
import { shownThreads } from './remark-desk.ts';
import { RemarkThread } from './remark-thread.tsx';
import { useRemarks } from './use-remarks.ts';

/** What is being written and all shown threads, in the order of their words. */
export function RemarkNotes() {
  const { known } = useRemarks();
  const threads = shownThreads(known);
  const place = new Map(known.order.map((id, at) => [id, at]));
  const ordered = [...threads].sort((one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity));
  return (
    <>
      {known.composed && <ComposedNote />}
      {ordered.map((thread) => (
        <RemarkThread key={thread.id} thread={thread} isOpen={thread.id === known.openId} isGone={known.gone.has(thread.id)} />
      ))}
    </>
  );
}

/** A remark that is being written, beside its words. */
function ComposedNote() {
  const writing = useWriting();
  const { desk, known } = useRemarks();
  const { composed } = known;
  if (!composed) return null;
  const { start, end, quote } = composed;
  return (
    <section className="remark-note" data-remark="" data-open aria-label="A remark of yours">
      <p className="remark-quote">{quote}</p>
      <RemarkComposer
        key={start + end}
        what="add"
        label="Your remark"
        act="Remark"
        anchor={{ start, end, quote }}
        takesFocus
        cancel={() => {
          goToWords(writing, null);
          desk.learn({ composed: null });
        }}
        send={async (words) => {
          const why = await desk.send({ intent: 'add', ...words, start, end, quote: quote.slice(0, 500) });
          const { openId } = desk.known();
          if (why === null && openId !== null) focusNote(writing.editor, openId);
          return why;
        }}
      />
    </section>
  );
}
