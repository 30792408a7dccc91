import { useId } from 'react';
import { PeopleList } from './people-list.tsx';
import { WritingLine } from './writing-line.tsx';
import { usePresence } from './use-presence.ts';

/** Who is here, beside the text where there is room for it. */
export function PeopleHerePart() {
  const id = useId();
  const { people, following } = usePresence();
  return (
    <section aria-labelledby={id} className="people-here">
      <h2 id={id} className="mb-3 font-sans text-xs leading-normal font-semibold tracking-[0.08em] text-ink-faint uppercase">
        Here, {people.length}
      </h2>
      <WritingLine />
      <PeopleList following={following} />
    </section>
  );
}
