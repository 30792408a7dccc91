import type { Attribution } from '#domain/attribution.ts';
import { t } from '#domain/words/t.ts';
import { PeopleHere } from './people-here.tsx';
import { PromptList } from './prompt-list.tsx';
import { useRoom } from './room-context.ts';
import { WhoHasSpoken } from './who-has-spoken.tsx';

const ruleWords: Record<Attribution, string> = {
  named: t`What is said here is reported with names.`,
  perspective: t`What is said here is reported without names.`,
  anonymous: t`What is said here is reported without names and perspectives.`,
};

/** What the room is about, what it is asked to fill, and who is here. */
export function RoomSide({ go, rule }: { go: (title: string) => void; /** What the room itself says of how people are shown, where that is stricter than the summit. */ rule: Attribution | null }) {
  const { room, board } = useRoom();
  return (
    <section id="room-prompts" className="room-side" aria-label="Prompts and people">
      {room.question && (
        <>
          <h2 className="room-label">Our question</h2>
          <p className="mb-5 border-b border-line pb-5 font-serif text-m leading-[1.45] italic">{room.question}</p>
        </>
      )}
      {rule && <p className="mb-4 text-s text-ink-soft">{ruleWords[rule]}</p>}
      <PromptList go={go} />
      <PeopleHere />
      {board && <WhoHasSpoken board={board} />}
    </section>
  );
}
