import { useEffect, useRef } from 'react';
import { IconButton } from '#app/ui/button.tsx';
import { useWriting } from '../writing.ts';
import { drawnWords } from './remark-marks.ts';
import { RemarkHead } from './remark-head.tsx';
import { RemarkNotes } from './remark-notes.tsx';
import { useHasMargin, useRemarks } from './use-remarks.ts';

/** Remarks where the margin has no room: below the words they are about, which stay in sight. */
export function RemarkSheet() {
  const { shown, show } = useWriting();
  const isShown = !useHasMargin() && shown === 'remarks';
  return isShown ? <Sheet close={() => show(null)} /> : null;
}

function Sheet({ close }: { close: () => void }) {
  const { editor } = useWriting();
  const { known } = useRemarks();
  const sheet = useRef<HTMLElement>(null);
  const open = known.composed ? '' : known.openId;
  useEffect(() => {
    const text = editor.view.dom;
    if (open === null) sheet.current?.focus();
    else (open === '' ? null : document.getElementById(`remark-${open}`))?.scrollIntoView({ block: 'start' });
    const words = open === null ? null : drawnWords(text, open === '' ? null : open);
    const top = words?.getBoundingClientRect().top;
    // A third of the screen stays above the sheet and its keyboard.
    if (top !== undefined) window.scrollBy({ top: top - window.innerHeight / 6 });
  }, [editor, open]);
  useEffect(() => (sheet.current ? standAboveKeyboard(sheet.current) : undefined), []);
  return (
    <section ref={sheet} aria-label="Remarks" tabIndex={-1} className="remark-sheet print:hidden">
      <div className="remark-sheet-head">
        <RemarkHead />
        <IconButton icon="close" label="Close the remarks" onClick={close} />
      </div>
      <RemarkNotes />
    </section>
  );
}

/** A phone's keyboard lies over the page: the sheet stands on it. Answers with what stops that. */
function standAboveKeyboard(sheet: HTMLElement): () => void {
  const seen = window.visualViewport;
  const settle = () => {
    const covered = seen ? Math.max(0, window.innerHeight - seen.height - seen.offsetTop) : 0;
    sheet.style.bottom = `${covered}px`;
  };
  settle();
  seen?.addEventListener('resize', settle);
  seen?.addEventListener('scroll', settle);
  return () => {
    seen?.removeEventListener('resize', settle);
    seen?.removeEventListener('scroll', settle);
  };
}
