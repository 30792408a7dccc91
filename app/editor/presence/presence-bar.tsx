import { Icon } from '#app/ui/icon.tsx';
import { useWriting } from '../writing.ts';
import { usePresence } from './use-presence.ts';
import { WritingLine } from './writing-line.tsx';

/** In the bar: who else writes and where, in one line that takes what room there is; and the way to the list where it does not stand beside the text. */
export function PresenceBar() {
  const { shown, show } = useWriting();
  const { people } = usePresence();
  return (
    <div className="presence-bar">
      <WritingLine />
      <button type="button" className="presence-button" aria-label={`${people.length} here, show who`} aria-haspopup="dialog" aria-expanded={shown === 'people'} onClick={() => show('people')}>
        <Icon name="people" size="small" />
        {people.length} <span className="max-md:sr-only">here</span>
      </button>
    </div>
  );
}
