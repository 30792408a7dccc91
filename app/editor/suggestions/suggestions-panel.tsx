import { Dialog } from '#app/ui/dialog.tsx';
import { useWriting } from '../writing.ts';
import { SuggestionCards } from './suggestion-cards.tsx';

/** The suggestions over the text, where there is no margin for them. Loaded when it is opened. */
export default function SuggestionsPanel() {
  const { show } = useWriting();
  const close = () => show(null);
  return (
    <Dialog title="Suggestions" isOpen onOpenChange={close}>
      <div className="suggestions-panel">
        <SuggestionCards emptyWords="Nothing is suggested now." onShown={close} />
      </div>
    </Dialog>
  );
}
