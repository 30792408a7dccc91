import { DOMSerializer, type Node } from '@tiptap/pm/model';
import { useEffect, useRef } from 'react';

/** How a text from a file will look. It is there to be seen: what comes is told in words beside it. */
export function TextPreview({ text }: { text: Node }) {
  const box = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current || !sheet.current) return;
    // What scrolls is reached by the keyboard too; the links and tasks in it are not there to be pressed.
    box.current.tabIndex = 0;
    sheet.current.inert = true;
    sheet.current.replaceChildren(DOMSerializer.fromSchema(text.type.schema).serializeFragment(text.content));
  }, [text]);
  return (
    <div ref={box} role="region" aria-label="How it will look" className="max-h-[26dvh] overflow-auto rounded-sm border border-line bg-paper px-4 focus-visible:shadow-focus">
      <div ref={sheet} className="notes" />
    </div>
  );
}
