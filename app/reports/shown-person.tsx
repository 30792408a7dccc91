import type { ReactNode } from 'react';
import { perspectiveWord } from '#domain/perspective.ts';
import type { ShownPerson } from '#domain/report/published-report.ts';
import { shownPersonWords } from '#domain/report/report-words.ts';
import { t } from '#domain/words/t.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';

/** Somebody as a report shows them: by name and perspective, by perspective alone, or not at all. */
export function ShownPersonMark({ person, detail }: { person: ShownPerson; /** How they came to be shown so. */ detail?: ReactNode }) {
  return (
    <>
      {person.kind === 'named' && (
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          {person.name} <PerspectiveMark of={person.perspective}>{perspectiveWord(person.perspective)}</PerspectiveMark>
        </span>
      )}
      {person.kind === 'perspective' && <PerspectiveMark of={person.perspective}>{shownPersonWords(person)}</PerspectiveMark>}
      {person.kind === 'anonymous' && <span className="inline-block first-letter:uppercase">{shownPersonWords(person)}</span>}
      {detail}
    </>
  );
}

export const shownWords: Record<ShownPerson['kind'], string> = { named: t`named, as they chose`, perspective: t`shown by perspective, as they chose or as the room asked`, anonymous: t`as they chose or as the room asked` };
