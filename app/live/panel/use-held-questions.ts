import { type FocusEvent, useState } from 'react';
import type { PanelQuestion } from '#domain/live/panel-facts.ts';
import { type HeldList, holdList } from '#domain/live/question-order.ts';

type Held = HeldList & {
  /** Calls for what waits. */
  showAll: () => void;
  /** Given to the list, so that it keeps its order while a pointer or the focus is in it. */
  hold: { onPointerEnter: () => void; onPointerLeave: () => void; onFocus: () => void; onBlur: (event: FocusEvent<HTMLElement>) => void };
};

/** A list of questions that does not move under its reader: new ones wait until they are called for, and the order is kept while somebody is at it. */
export function useHeldQuestions(questions: readonly PanelQuestion[], own: readonly string[]): Held {
  const [known, setKnown] = useState<ReadonlySet<string>>(() => idsOf(questions));
  const [at, setAt] = useState({ pointer: false, focus: false });
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const held = holdList(questions, { known, own, order: at.pointer || at.focus ? order : null });
  const come = (how: 'pointer' | 'focus') => () => {
    if (!at.pointer && !at.focus) setOrder(held.shown.map(({ id }) => id));
    setAt({ ...at, [how]: true });
  };
  // Where nothing stands yet, nothing can move.
  if (held.shown.length === 0 && held.waiting.length > 0) setKnown(idsOf(questions));
  return {
    ...held,
    showAll: () => setKnown(idsOf(questions)),
    hold: {
      onPointerEnter: come('pointer'),
      onPointerLeave: () => setAt({ ...at, pointer: false }),
      onFocus: come('focus'),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setAt({ ...at, focus: false });
      },
    },
  };
}

const idsOf = (questions: readonly PanelQuestion[]): ReadonlySet<string> => new Set(questions.map(({ id }) => id));
