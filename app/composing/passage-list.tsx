import { useSearchParams } from '@remix-run/react';
import { chosenOf, type Chosen, passagesOf } from './chosen-passages.ts';
import { useComposing } from './composing-context.ts';
import { PassageLine } from './passage-line.tsx';
import { useDragStart } from './use-drag-start.ts';

/** What the rooms wrote below the chosen prompt, to be taken into the report. */
export function PassageList() {
  const { view } = useComposing();
  const [asked] = useSearchParams();
  const list = useDragStart<HTMLOListElement>();
  const chosen = chosenOf(view, asked);
  const found = passagesOf(view, chosen);
  const used = found.filter(({ passage }) => passage.isUsed).length;
  if (view.rooms.length === 0) return null;
  return (
    <section aria-labelledby="passages" className="composer-part">
      <div className="composer-part-head">
        <h3 id="passages">{titleOf(chosen)}</h3>
        <span>
          {found.length === 1 ? '1 passage' : `${found.length} passages`}
          {found.length > 0 && `, ${used} used`}
        </span>
      </div>
      {found.length === 0 && <p className="py-3 text-s text-ink-soft">Nothing was written there.</p>}
      <ol ref={list}>
        {found.map(({ room, passage }) => (
          <PassageLine key={`${room.id} ${passage.block.client} ${passage.block.clock}`} room={room} passage={passage} isOneRoom={chosen.room !== null} />
        ))}
      </ol>
    </section>
  );
}

function titleOf({ prompt, room }: Chosen): string {
  const where = room ? `room ${room.number}` : 'every room';
  if (prompt === '') return `Below no prompt, ${where}`;
  if (prompt !== null) return `${prompt}, ${where}`;
  return room === null ? 'Every room' : `Room ${room.number}, every prompt`;
}
