import type { VirtualElement } from '@floating-ui/dom';
import { useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
import { Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { usePlaced } from '../placing/use-placed.ts';
import type { Popup, PopupEntry } from './popup.ts';

type Props<E extends PopupEntry> = { popup: Popup<E>; /** The field that keeps the focus. */ text: HTMLElement; label: string; /** How much the list holds. */ words: { one: string; several: (count: number) => string; none: string } };

/** Draws a list at the caret, and tells screen readers of it while the text keeps the focus. */
export function PopupList<E extends PopupEntry>({ popup, text, label, words }: Props<E>) {
  const id = useId();
  const opened = useSyncExternalStore(popup.watch, popup.opened, popup.opened);
  const isOpen = opened !== null;
  // The list follows what was typed last without being put up anew at each letter.
  const place = useMemo<VirtualElement | null>(() => (isOpen ? { getBoundingClientRect: () => popup.opened()?.at() ?? text.getBoundingClientRect(), contextElement: text } : null), [isOpen, popup, text]);
  const box = usePlaced<HTMLDivElement>(place, 'bottom-start');
  const pointed = useRef<HTMLDivElement>(null);
  const active = opened?.entries[opened.active];
  const optionId = active ? `${id}-${active.id}` : null;

  useEffect(() => {
    if (optionId === null) return;
    const told = { 'aria-controls': id, 'aria-autocomplete': 'list', 'aria-activedescendant': optionId };
    for (const [name, value] of Object.entries(told)) text.setAttribute(name, value);
    pointed.current?.scrollIntoView({ block: 'nearest' });
    return () => Object.keys(told).forEach((name) => text.removeAttribute(name));
  }, [text, id, optionId]);

  const count = opened?.entries.length ?? 0;
  return (
    <>
      <VisuallyHidden role="status">{opened && (count === 0 ? words.none : count === 1 ? words.one : words.several(count))}</VisuallyHidden>
      {opened && (
        <div ref={box} className="popup-list">
          {count === 0 && <p className="px-3 py-2 text-s text-ink-soft">{words.none}.</p>}
          {/* The text has the focus and takes the keys; a press here must not take it away. */}
          <div id={id} role="listbox" aria-label={label} tabIndex={-1} onMouseDown={(event) => event.preventDefault()}>
            {opened.entries.map((entry, at) => (
              // The keys are those of the text, as `aria-activedescendant` has it.
              <div
                key={entry.id}
                id={`${id}-${entry.id}`}
                ref={at === opened.active ? pointed : null}
                role="option"
                tabIndex={-1}
                aria-selected={at === opened.active}
                className="popup-line"
                onPointerMove={() => at !== opened.active && popup.point(at)}
                onClick={() => opened.choose(entry)}
                onKeyDown={({ key }) => key === 'Enter' && opened.choose(entry)}
              >
                {entry.icon ? <Icon name={entry.icon} className="text-ink-soft" /> : entry.mark}
                <span className="min-w-0 truncate">{entry.label}</span>
                {entry.detail && <span className="popup-detail">{entry.detail}</span>}
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
