import type { MouseEvent } from 'react';
import { useOpenSource } from './open-source.ts';

/** The numbers of a passage's sources: each leads to the source at the end of the page and, where scripts run, opens it beside the passage. */
export function SourceMarks({ sources, place }: { sources: readonly number[]; place: number }) {
  const { opened, toggle } = useOpenSource();
  return sources.map((number) => {
    const isOpen = opened?.place === place && opened.number === number;
    const press = (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      toggle({ place, number }, event.currentTarget);
    };
    return (
      <a key={number} href={`#source-${number}`} onClick={press} className="source-mark" aria-label={`Source ${number}`} aria-expanded={isOpen} aria-controls={isOpen ? noteId(place, number) : undefined}>
        {number}
      </a>
    );
  });
}

export const noteId = (place: number, number: number): string => `note-${place}-${number}`;
