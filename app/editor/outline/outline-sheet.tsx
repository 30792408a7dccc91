import { flushSync } from 'react-dom';
import { Dialog } from '#app/ui/dialog.tsx';
import { useWriting } from '../writing.ts';
import { goToPart } from './go-to-part.ts';
import { OutlineList } from './outline-list.tsx';
import type { OutlinePart } from './outline-of.ts';
import { useOutline } from './use-outline.ts';

/** The outline over the text, where there is no room beside it. */
export default function OutlineSheet({ close }: { close: () => void }) {
  const { editor } = useWriting();
  const { outline, current } = useOutline(editor);
  const go = (part: OutlinePart) => {
    // The dialog holds the focus for as long as it is there.
    flushSync(close);
    goToPart(editor, outline, part);
  };
  return (
    <Dialog title="Outline" isOpen onOpenChange={close}>
      <OutlineList outline={outline} current={current} go={go} />
    </Dialog>
  );
}
