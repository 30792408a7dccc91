import { useId, useRef } from 'react';
import type { Verdict } from '#domain/document/suggestions/settle-suggestions.ts';
import { useWriting } from '../writing.ts';
import { goTo, suggestionsIn } from './caret-acts.ts';
import { settle } from './settle.ts';
import { SettleAll } from './settle-all.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { useIdsAtCaret, useSuggestions } from './use-suggestions.ts';

/** All that is suggested, in the order of the text. Nothing stands there when nothing is suggested, unless `emptyWords` do. */
export function SuggestionCards({ emptyWords, onShown }: { emptyWords?: string; /** The text is in sight again. */ onShown?: () => void }) {
  const { editor, mayWrite } = useWriting();
  const listed = useSuggestions(editor);
  const current = useIdsAtCaret(editor);
  const headingId = useId();
  const place = useRef<HTMLElement>(null);

  /** Settled suggestions take their buttons along: the focus goes to the next one, or to the heading. */
  const settled = (verdict: Verdict, ids: ReadonlySet<string>) => {
    const last = listed.findIndex(({ id }) => ids.has(id));
    const next = listed.slice(last + 1).find(({ id }) => !ids.has(id)) ?? listed.findLast(({ id }) => !ids.has(id));
    settle(editor, verdict, ids);
    const target = next ? place.current?.querySelector<HTMLElement>(`[data-suggestion-card="${CSS.escape(next.id)}"] button`) : place.current?.querySelector<HTMLElement>('h2');
    target?.focus();
  };
  const show = (id: string) => {
    const found = suggestionsIn(editor.state.doc).find((suggestion) => suggestion.id === id);
    onShown?.();
    if (found) goTo(editor, found);
  };

  return (
    <section ref={place} aria-labelledby={headingId} className="suggestion-cards">
      <h2 id={headingId} tabIndex={-1} className={listed.length === 0 && emptyWords === undefined ? 'sr-only' : 'suggestion-heading'}>
        Suggestions {listed.length > 0 && <span className="text-ink-faint">{listed.length}</span>}
      </h2>
      {listed.length === 0 && emptyWords !== undefined && <p className="text-s text-ink-soft">{emptyWords}</p>}
      {mayWrite && listed.length > 1 && <SettleAll count={listed.length} onSettle={(verdict) => settled(verdict, new Set(listed.map(({ id }) => id)))} />}
      <ol>
        {listed.map((suggestion) => (
          <SuggestionCard
            key={suggestion.id}
            suggestion={suggestion}
            isCurrent={current.has(suggestion.id)}
            maySettle={mayWrite}
            onShow={() => show(suggestion.id)}
            onSettle={(verdict) => settled(verdict, new Set([suggestion.id]))}
          />
        ))}
      </ol>
    </section>
  );
}
