import type { Editor } from '@tiptap/react';
import { useLayoutEffect, useRef } from 'react';

/** Where the text stands on the page. The editor's own component for this would draw the whole text anew, twice, before it can be written in. */
export function TextPlace({ editor }: { editor: Editor }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.append(editor.view.dom), [editor]);
  return <div ref={place} />;
}
