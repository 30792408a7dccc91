import { useLayoutEffect, useRef } from 'react';
import { atRest } from '../at-rest.ts';
import { useWriting } from '../writing.ts';
import { placeNotes } from './place-notes.ts';
import { RemarkHead } from './remark-head.tsx';
import { drawnWords } from './remark-marks.ts';
import { RemarkNotes } from './remark-notes.tsx';
import { RemarkOffer } from './remark-offer.tsx';
import { useHasMargin, useRemarks } from './use-remarks.ts';

/** Remarks in the margin, each beside its words. Holds its own place: others may stand above or below it. */
export const RemarkMargin = () => (useHasMargin() ? <Margin /> : null);

function Margin() {
  const { editor } = useWriting();
  const { known } = useRemarks();
  const place = useRef<HTMLDivElement>(null);
  const openId = known.composed ? '' : known.openId;
  useLayoutEffect(() => {
    const margin = place.current;
    if (!margin) return;
    const settle = () => settleNotes(margin, editor.view.dom, openId);
    settle();
    // A note that is a moment late disturbs less than a slow key.
    const settling = atRest(settle);
    // Also when an image or a font has come, and when a note grows while something is typed into it.
    const sizes = new ResizeObserver(settling.ask);
    for (const seen of [editor.view.dom, ...notesIn(margin)]) sizes.observe(seen);
    editor.on('update', settling.ask);
    return () => {
      settling.stop();
      sizes.disconnect();
      editor.off('update', settling.ask);
    };
  }, [editor, known, openId]);
  return (
    <section aria-label="Remarks" className="remark-margin">
      <RemarkHead />
      <div ref={place} className="remark-column">
        <RemarkOffer />
        <RemarkNotes />
      </div>
    </section>
  );
}

const notesIn = (margin: HTMLElement): HTMLElement[] => [...margin.querySelectorAll<HTMLElement>('[data-remark]')];

/** Reads all heights first and writes all places then, so that the page is laid out once. */
function settleNotes(margin: HTMLElement, text: HTMLElement, openId: string | null): void {
  const { top } = margin.getBoundingClientRect();
  const end = text.getBoundingClientRect().bottom - top;
  const notes = notesIn(margin).map((note) => {
    const id = note.dataset.remark ?? '';
    const words = drawnWords(text, id === '' ? null : id)?.getClientRects()[0];
    return { note, id, wanted: words ? Math.max(0, words.top - top) : end, height: note.offsetHeight };
  });
  // Without words a note stands at the end; the rest in the order of the page.
  notes.sort((one, other) => one.wanted - other.wanted);
  const tops = placeNotes(notes, openId);
  for (const { note, id } of notes) note.style.transform = `translateY(${tops.get(id) ?? 0}px)`;
  margin.style.minHeight = `${Math.max(0, ...notes.map(({ id, height }) => (tops.get(id) ?? 0) + height))}px`;
}
