import { lazy } from 'react';
import { LatePart } from '../late-part.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { useWriting } from '../writing.ts';
import { CaretPopover } from './caret-popover.tsx';
import { useSuggesting } from './use-suggestions.ts';

const SuggestionsPanel = lazy(() => import('./suggestions-panel.tsx'));

/** What suggesting has to say over the text: what became of a suggestion, and what is suggested at the caret. */
export function SuggestionsAround() {
  const { editor, shown } = useWriting();
  const { isOn, said } = useSuggesting(editor);
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <VisuallyHidden role="status">{isOn ? 'What you do now is suggested.' : ''}</VisuallyHidden>
      <CaretPopover />
      {shown === 'suggestions' && (
        <LatePart>
          <SuggestionsPanel />
        </LatePart>
      )}
    </>
  );
}
