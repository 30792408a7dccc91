import { Button } from '#app/ui/button.tsx';
import { useWriting } from '../writing.ts';
import { useSuggesting, useSuggestions } from './use-suggestions.ts';

/** Whether what one does is written or suggested, and the way to what is suggested where it does not stand in the margin. */
export function ModeSwitch() {
  const { editor, mayWrite, show } = useWriting();
  const { isOn } = useSuggesting(editor);
  const count = useSuggestions(editor).length;
  return (
    <div className="mode-switch">
      {count > 0 && (
        <span className="mode-switch-count">
          <Button type="button" size="small" variant="quiet" onClick={() => show('suggestions')}>
            {count === 1 ? '1 suggestion' : `${count} suggestions`}
          </Button>
        </span>
      )}
      {mayWrite && (
        <Button
          type="button"
          size="small"
          variant={isOn ? 'default' : 'quiet'}
          icon={isOn ? 'swap' : 'pencil'}
          aria-label={isOn ? 'Suggesting: go back to writing' : 'Writing: suggest changes instead'}
          title={isOn ? 'What you do is suggested. Press to write again.' : 'What you do is written. Press to suggest changes instead.'}
          onClick={() => {
            editor.storage.suggesting.turn(!isOn);
            // At once: keys pressed before the next frame belong to the text.
            editor.view.focus();
          }}
        >
          <span className="max-sm:sr-only">{isOn ? 'Suggesting' : 'Writing'}</span>
        </Button>
      )}
    </div>
  );
}
