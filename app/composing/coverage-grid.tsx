import { Link, useSearchParams } from '@remix-run/react';
import { listed } from '#domain/agenda/agenda-words.ts';
import type { CoverageCell } from '#domain/report/coverage.ts';
import { choiceAddress, chosenOf, type Chosen } from './chosen-passages.ts';
import { useComposing } from './composing-context.ts';
import { shortTitle } from './short-title.ts';

/** Room by room and prompt by prompt how many passages the report uses of those written; each number leads to them. */
export function CoverageGrid() {
  const { view } = useComposing();
  const [asked] = useSearchParams();
  const also = asked.get('also');
  const chosen = chosenOf(view, asked);
  const { coverage, rooms } = view;
  if (rooms.length === 0) return null;
  return (
    <>
      <div className="composer-grid-place" role="region" aria-labelledby="coverage" tabIndex={coverage.prompts.length > 7 ? 0 : undefined}>
        <table className="composer-grid">
          <caption id="coverage" className="sr-only">
            Passages used of passages written, by room and prompt
          </caption>
          <thead>
            <tr>
              <td />
              {coverage.prompts.map((title) => (
                <th key={title} scope="col">
                  <Link to={choiceAddress({ prompt: title, also })} preventScrollReset aria-current={chosen.prompt === title && chosen.room === null ? 'true' : undefined}>
                    <span aria-hidden>{shortTitle(title)}</span>
                    <span className="sr-only">{title}, every room</span>
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rooms.map((room, place) => (
              <tr key={room.id}>
                <th scope="row">
                  <Link to={choiceAddress({ room: room.number, also })} preventScrollReset aria-current={chosen.room?.id === room.id && chosen.prompt === null ? 'true' : undefined}>
                    {room.number} <span>{room.focus}</span>
                  </Link>
                </th>
                {coverage.prompts.map((title, column) => (
                  <Cell key={title} cell={coverage.rooms[place]?.[column] ?? null} room={room.number} prompt={title} isChosen={isChosen(chosen, room.id, title)} also={also} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Sums />
    </>
  );
}

const isChosen = (chosen: Chosen, roomId: string, title: string): boolean => (chosen.prompt === null || chosen.prompt === title) && (chosen.room === null || chosen.room.id === roomId);

function Cell({ cell, room, prompt, isChosen: isOn, also }: { cell: CoverageCell; room: number; prompt: string; isChosen: boolean; also: string | null }) {
  if (cell === null || cell.written === 0)
    return (
      <td className="none">
        <span className="sr-only">{cell === null ? 'not asked' : 'nothing written'}</span>
        <span aria-hidden>{cell === null ? '' : '–'}</span>
      </td>
    );
  const { used, written } = cell;
  return (
    <td className={`${used > 0 ? 'used' : ''} ${isOn ? 'chosen' : ''}`}>
      <Link to={choiceAddress({ prompt, room, also })} preventScrollReset>
        <span aria-hidden>
          {used}/{written}
        </span>
        <span className="sr-only">
          {used} of {written} used
        </span>
      </Link>
    </td>
  );
}

function Sums() {
  const also = useSearchParams()[0].get('also');
  const { coverage, rooms, report } = useComposing().view;
  const absent = rooms.filter(({ passages }) => passages.length > 0 && !passages.some(({ isUsed }) => isUsed)).map(({ number }) => String(number));
  const loose = rooms.flatMap(({ passages }) => passages).filter(({ prompt }) => prompt === null).length;
  return (
    <p className="mt-2 mb-4 text-xs leading-normal text-ink-soft">
      Used of written: {coverage.used} of {coverage.written}. A dash: the room left it blank.
      {loose > 0 && (
        <>
          {' '}
          <Link to={choiceAddress({ prompt: '', also })} preventScrollReset className="pointer-coarse:inline-block pointer-coarse:py-3">
            {loose === 1 ? 'One passage' : `${loose} passages`}
          </Link>{' '}
          {loose === 1 ? 'stands' : 'stand'} below no prompt.
        </>
      )}
      {!report.isEmpty && absent.length > 0 && (
        <>
          {' '}
          <b className="text-warn">{absent.length === 1 ? `Room ${absent[0]} is not in the report yet.` : `Rooms ${listed(absent)} are not in the report yet.`}</b>
        </>
      )}
    </p>
  );
}
