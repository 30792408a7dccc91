import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { focusText } from '../focus-text.ts';
import { useWriting } from '../writing.ts';

const stopsOf = (bar: HTMLElement): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('.bar-button')];

/** The keys of a toolbar: arrows, Home and End move in it, Escape gives the focus back to the text, Alt+F10 in the text leads here. */
export function useBarKeys(bar: RefObject<HTMLElement>): (event: KeyboardEvent) => void {
  const { editor } = useWriting();
  const text = editor.view.dom;
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>('.bar-button[tabindex="0"]')?.focus();
    };
    text.addEventListener('keydown', enter);
    return () => text.removeEventListener('keydown', enter);
  }, [text, bar]);

  return (event) => {
    if (!bar.current) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      focusText(editor);
      return;
    }
    const stops = stopsOf(bar.current);
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stops.at(to % stops.length)?.focus();
  };
}
