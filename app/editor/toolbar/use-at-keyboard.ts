import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useState } from 'react';
import { isTouch } from '../placing/is-touch.ts';
import { keepCaretInSight } from './keep-caret-in-sight.ts';

/** While somebody writes by touch, the bar stands at the lower edge of what is seen, which is the upper one of the on-screen keyboard. */
export function useAtKeyboard(editor: Editor, bar: RefObject<HTMLElement>): boolean {
  const [isAt, setIsAt] = useState(false);
  useEffect(() => {
    const text = editor.view.dom;
    const focus = () => setIsAt(isTouch());
    // What is pressed within the text must not move away from under the finger.
    const blur = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && text.contains(relatedTarget))) setIsAt(false);
    };
    text.addEventListener('focusin', focus);
    text.addEventListener('focusout', blur);
    return () => {
      text.removeEventListener('focusin', focus);
      text.removeEventListener('focusout', blur);
    };
  }, [editor]);

  useEffect(() => {
    const [seen, element] = [window.visualViewport, bar.current];
    if (!isAt || !seen || !element) return;
    const move = () => {
      // Not `bottom`: what that counts from differs between browsers while their keyboard is open.
      Object.assign(element.style, { top: `${seen.offsetTop + seen.height - element.offsetHeight}px`, left: `${seen.offsetLeft}px`, width: `${seen.width}px` });
    };
    const see = () => {
      move();
      keepCaretInSight(editor, element);
    };
    see();
    seen.addEventListener('resize', see);
    seen.addEventListener('scroll', move);
    editor.on('selectionUpdate', see);
    return () => {
      seen.removeEventListener('resize', see);
      seen.removeEventListener('scroll', move);
      editor.off('selectionUpdate', see);
      Object.assign(element.style, { top: '', left: '', width: '' });
    };
  }, [isAt, editor, bar]);
  return isAt;
}
