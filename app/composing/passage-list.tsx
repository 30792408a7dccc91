import { Link, useSearchParams } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { alsoAddress, chosenOf, type Chosen, type Joining, joiningOf, passagesOf } from './chosen-passages.ts';
import { useComposing } from './composing-context.ts';
import { PassageLine } from './passage-line.tsx';
import { useDragStart } from './use-drag-start.ts';

/** What the rooms wrote below the chosen prompt, to be taken into the report. */
export function PassageList() {
  const { view, places } = useComposing();
  const [asked] = useSearchParams();
  const list = useDragStart<HTMLOListElement>();
  const chosen = chosenOf(view, asked);
  const found = passagesOf(view, chosen);
  const joining = joiningOf(view, places, asked);
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
      {joining && <JoiningLine joining={joining} done={alsoAddress(asked, null)} />}
      {found.length === 0 && <p className="py-3 text-s text-ink-soft">Nothing was written there.</p>}
      <ol ref={list}>
        {found.map(({ room, passage }) => (
          <PassageLine key={`${room.id} ${passage.block.client} ${passage.block.clock}`} room={room} passage={passage} isOneRoom={chosen.room !== null} joining={joining} />
        ))}
      </ol>
    </section>
  );
}

/** For which sentence of the report it is that passages say the same. */
const JoiningLine = ({ joining: { below, at, wording }, done }: { joining: Joining; done: string }) => (
  <div className="composer-joining">
    <Icon name="link" size="small" className="mt-0.75 text-accent" />
    <p>
      Whatever says the same as{' '}
      <a href={`#block-${below}`}>
        {at}: “{wording}”
      </a>{' '}
      can stand below it, so that the sentence has both as its sources.
    </p>
    <Link to={done} preventScrollReset>
      Done
    </Link>
  </div>
);

function titleOf({ prompt, room }: Chosen): string {
  const where = room ? t`room ${room.number}` : t`every room`;
  if (prompt === '') return t`Below no prompt, ${where}`;
  if (prompt !== null) return `${prompt}, ${where}`;
  return room === null ? t`Every room` : t`Room ${room.number}, every prompt`;
}
