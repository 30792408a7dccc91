import { useEffect, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { useWriting } from '../writing.ts';
import { beginRemark } from './go-to.ts';
import { useRemarks } from './use-remarks.ts';

/** Offers to remark on the words that are selected to who may only read: whoever writes has that beside the words and in the bar. */
export function RemarkOffer() {
  const writing = useWriting();
  const { editor, mayWrite } = writing;
  const { known } = useRemarks();
  const [isSelected, setSelected] = useState(false);
  useEffect(() => {
    const look = () => setSelected(!editor.state.selection.empty);
    editor.on('selectionUpdate', look);
    return () => void editor.off('selectionUpdate', look);
  }, [editor]);
  if (mayWrite || !isSelected || known.list === null || known.list.closed !== null || known.composed) return null;
  return (
    // A press must not take the selection away before it is read.
    <Button type="button" size="small" icon="remark" className="remark-offer" onPointerDown={(event) => event.preventDefault()} onClick={() => beginRemark(writing)}>
      Remark
    </Button>
  );
}
