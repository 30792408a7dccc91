import { PeopleHere } from './people-here.tsx';
import { PromptList } from './prompt-list.tsx';
import { useRoom } from './room-context.ts';
import { WhoHasSpoken } from './who-has-spoken.tsx';

/** What the room is about, what it is asked to fill, and who is here. */
export function RoomSide({ go }: { go: (title: string) => void }) {
  const { room, board } = useRoom();
  return (
    <section id="room-prompts" className="room-side" aria-label="Prompts and people">
      {room.question && (
        <>
          <h2 className="room-label">Our question</h2>
          <p className="mb-5 border-b border-line pb-5 font-serif text-m leading-[1.45] italic">{room.question}</p>
        </>
      )}
      <PromptList go={go} />
      <PeopleHere />
      {board && <WhoHasSpoken board={board} />}
    </section>
  );
}
