import { IconButton } from '#app/ui/button.tsx';
import { FindBar } from '../find/find-bar.tsx';
import { useWriting, type Writing } from '../writing.ts';

const isFinding = ({ shown }: Writing): boolean => shown === 'find' || shown === 'replace';

/** The ways through a text, in the bar above it. */
export function Ways() {
  const writing = useWriting();
  const { show } = writing;
  return (
    <span className="notes-ways">
      <IconButton icon="list" label="Outline" className="way-outline" aria-haspopup="dialog" onClick={() => show('outline')} />
      <IconButton icon="search" label="Find" aria-expanded={isFinding(writing)} onClick={() => show(isFinding(writing) ? null : 'find')} />
    </span>
  );
}

/** What is looked for, in a row of its own below the bar. No late part: whoever types on at once would write into the text while its script loads. */
export function FindRow() {
  return isFinding(useWriting()) && <FindBar />;
}
