import type { ReactNode } from 'react';
import type { RoomLine } from '#domain/live/views/entry-types.ts';
import { peopleWords, promptWords, roomsWords } from './screen-words.ts';

type Props = { rooms: readonly RoomLine[]; /** What comes next on the agenda. */ next: ReactNode };

const FEW = 6;
const MANY = 12;
const CROWD = 24;

/** Every room with how many sit there and how far its prompts are: nothing of silence or help. More rooms are drawn smaller, so that all fit. */
export function ScreenRooms({ rooms, next }: Props) {
  const hasPrompts = rooms.some(({ prompts, state }) => prompts.length > 0 && state !== 'planned');
  if (rooms.length === 0)
    return (
      <aside className="screen-wall" aria-label="Next">
        <header>
          <span className="first-letter:uppercase">{next}</span>
        </header>
      </aside>
    );
  return (
    <section className="screen-wall" aria-labelledby="rooms-heading" data-size={sizeOf(rooms.length)}>
      <header>
        <h2 id="rooms-heading">{roomsWords(rooms)}</h2>
        <span>
          {hasPrompts && 'Boxes show prompts already filled · '}
          {next}
        </span>
      </header>
      <ol>
        {rooms.map(({ id, number, focus, seated, prompts, state }) => (
          <li key={id}>
            <span className="screen-number">{number}</span>
            <h3>{focus}</h3>
            <small>
              <span className="screen-people">{seated > 0 ? peopleWords(seated) : state === 'planned' ? 'not open yet' : ''}</span>
              {prompts.length > 0 && state !== 'planned' && <PromptBoxes prompts={prompts} />}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

const sizeOf = (rooms: number): string | undefined => (rooms <= FEW ? 'few' : rooms > CROWD ? 'crowd' : rooms > MANY ? 'many' : undefined);

const PromptBoxes = ({ prompts }: Pick<RoomLine, 'prompts'>) => (
  <span className="screen-prompts" role="img" aria-label={promptWords(prompts)}>
    {prompts.map((prompt, place) => (
      <i key={place} className={prompt} />
    ))}
  </span>
);
