import { Button } from '#app/ui/button.tsx';
import type { ListedSuggestion } from '#domain/document/suggestions/list-suggestions.ts';
import type { Verdict } from '#domain/document/suggestions/settle-suggestions.ts';
import { perspectiveOf, type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';
import { SuggestionAuthor } from './suggestion-author.tsx';
import { suggestionWords } from './suggestion-words.ts';

type Props = { suggestion: ListedSuggestion; isCurrent: boolean; maySettle: boolean; onShow: () => void; onSettle: (verdict: Verdict) => void };

/** One suggestion beside the text: whose it is, what it would do, and what can be done about it. */
export function SuggestionCard({ suggestion, isCurrent, maySettle, onShow, onSettle }: Props) {
  const words = suggestionWords(suggestion);
  const about = `: ${words}`;
  return (
    <li className="suggestion-card" data-perspective={colourOf(suggestion.perspective)} data-suggestion-card={suggestion.id} aria-current={isCurrent || undefined}>
      <SuggestionAuthor {...suggestion} />
      <button type="button" onClick={onShow} className="suggestion-words" title="Show it in the text">
        {words}
      </button>
      {maySettle && (
        <div className="flex gap-2">
          <Button type="button" size="small" icon="check" onClick={() => onSettle('accept')} aria-label={`Accept${about}`}>
            Accept
          </Button>
          <Button type="button" size="small" variant="quiet" icon="close" onClick={() => onSettle('decline')} aria-label={`Decline${about}`}>
            Decline
          </Button>
        </div>
      )}
    </li>
  );
}

const colourOf = (written: string): string => perspectiveOf(perspectiveKeys.find((key): key is PerspectiveKey => key === written) ?? 'other');
