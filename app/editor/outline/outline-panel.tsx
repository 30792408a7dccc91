import { lazy, useEffect, useRef, useSyncExternalStore } from 'react';
import { LatePart } from '../late-part.tsx';
import { useWriting } from '../writing.ts';
import { goToPart } from './go-to-part.ts';
import { OutlineList } from './outline-list.tsx';
import { useOutline } from './use-outline.ts';

const OutlineSheet = lazy(() => import('./outline-sheet.tsx'));

/** From here up the outline stands beside the text (notes-frame.css). */
const BESIDE = '(min-width: 75rem)';

function useIsBeside(): boolean {
  const watch = (changed: () => void) => {
    const query = window.matchMedia(BESIDE);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  };
  return useSyncExternalStore(watch, () => window.matchMedia(BESIDE).matches, () => false);
}

/** The outline: beside the text where there is room, else over it once it is asked for. */
export function Outline() {
  const { shown, show } = useWriting();
  const isAsked = shown === 'outline';
  if (useIsBeside()) return <OutlineColumn isAsked={isAsked} asked={() => show(null)} />;
  return (
    isAsked && (
      <LatePart>
        <OutlineSheet close={() => show(null)} />
      </LatePart>
    )
  );
}

/** Takes the focus when somebody asks for the outline that they have before them. */
function OutlineColumn({ isAsked, asked }: { isAsked: boolean; asked: () => void }) {
  const { editor } = useWriting();
  const { outline, current } = useOutline(editor);
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    const place = column.current?.querySelector<HTMLElement>('[aria-current]') ?? column.current?.querySelector('button') ?? column.current;
    place?.focus();
    asked();
  }, [isAsked, asked]);
  return (
    <nav ref={column} tabIndex={-1} className="text-outline" aria-labelledby="outline-title">
      <h2 id="outline-title" className="outline-heading">
        Outline
      </h2>
      <OutlineList outline={outline} current={current} go={(part) => goToPart(editor, outline, part)} />
    </nav>
  );
}
