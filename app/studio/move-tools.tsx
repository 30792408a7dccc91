import type { KeyboardEvent } from 'react';
import { t } from '#domain/words/t.ts';
import type { SlotActs } from '#app/editor/credential/studio-slots.ts';
import { IconButton } from '#app/ui/button.tsx';
import { dragEntry } from './drag-entry.ts';
import { useStudio } from './studio-context.ts';

type Way = Parameters<SlotActs['move']>[0];
const up: Way = (index) => index - 1;
const down: Way = (index) => index + 1;
const keys: Record<string, Way> = { ArrowUp: up, ArrowLeft: up, ArrowDown: down, ArrowRight: down, Home: () => 0, End: (_index, last) => last };

type Props = { move: SlotActs['move']; word: string; /** Whether entries stand beside each other rather than below. */ isInLine: boolean };

/** What moves an entry within its list: a handle to drag, or to press arrow keys on, and a button for either way. */
export function MoveTools({ move, word, isInLine }: Props) {
  const { say } = useStudio();
  const [before, after] = isInLine ? [t`Move this ${word} earlier`, t`Move this ${word} later`] : [t`Move this ${word} up`, t`Move this ${word} down`];
  const go = (way: Way) => {
    const moved = move(way);
    if (moved) say(t`This ${word} is number ${moved.index + 1} of ${moved.last + 1} now.`);
  };
  const press = (event: KeyboardEvent) => {
    const way = keys[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(way);
  };
  return (
    <>
      <IconButton icon="drag" label={`Drag this ${word}, or move it by arrow keys`} className="studio-handle" onKeyDown={press} onPointerDown={(event) => dragEntry(event.nativeEvent, (index) => go(() => index))} />
      <IconButton icon={isInLine ? 'back' : 'up'} label={before} onClick={() => go(up)} />
      <IconButton icon={isInLine ? 'arrow' : 'down'} label={after} onClick={() => go(down)} />
    </>
  );
}
