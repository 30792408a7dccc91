import type { ShownPerson } from '#domain/report/published-report.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { capital, PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';

/** Who wrote something, each as they are shown: shape and word, with their name where they are named. */
export const PersonMarks = ({ by }: { by: readonly ShownPerson[] }) =>
  by.map((person, place) =>
    person.kind === 'anonymous' ? (
      <span key={place}>Somebody not named</span>
    ) : (
      <span key={place} className="inline-flex flex-wrap items-baseline gap-x-1.5">
        {person.kind === 'named' && <span>{person.name}</span>}
        <PerspectiveMark of={person.perspective} drawing="shape">
          {capital(perspectiveWord(person.perspective))}
        </PerspectiveMark>
      </span>
    ),
  );
