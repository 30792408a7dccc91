import { t } from '#domain/words/t.ts';
import { PersonRow } from './person-row.tsx';
import { type Following, usePresence } from './use-presence.ts';

/** Everybody who is here, yourself first. */
export function PeopleList({ following }: { following: Following }) {
  const { people, isKnown } = usePresence();
  return (
    <>
      <ul className="people-list">
        {people.map((somebody) => (
          <PersonRow key={somebody.person} somebody={somebody} following={following} />
        ))}
      </ul>
      <p className="mt-2 text-xs text-ink-faint">{hint(isKnown, people.length)}</p>
    </>
  );
}

function hint(isKnown: boolean, count: number): string {
  if (!isKnown) return t`Who else is here is known again once the connection is back.`;
  return count === 1 ? t`Nobody else is here yet. Whoever opens these notes appears here.` : t`Press a name to follow that person through the text.`;
}
