import { perspectiveOf, perspectives, type PerspectiveKey, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { PerspectiveShape } from './perspective-mark.tsx';

type Person = { accountId: string; speaksAs: PerspectiveKey; isHere: boolean };

/** People of a room as small shapes, one each: who is there is filled, who is expected is an outline. The words are heard. */
export function PerspectiveShapes({ people, className = '' }: { people: readonly Person[]; className?: string }) {
  const shown = people.toSorted((one, other) => Number(other.isHere) - Number(one.isHere) || placeOf(one) - placeOf(other));
  if (people.length === 0) return null;
  return (
    <span role="img" aria-label={wordsFor(people)} className={`flex flex-wrap gap-1 ${className}`}>
      {shown.map(({ accountId, speaksAs, isHere }) => (
        <PerspectiveShape key={accountId} of={speaksAs} isOutline={!isHere} className="size-3" />
      ))}
    </span>
  );
}

const placeOf = ({ speaksAs }: Person): number => perspectives.indexOf(perspectiveOf(speaksAs));

function wordsFor(people: readonly Person[]): string {
  const [here, expected] = [countsOf(people.filter(({ isHere }) => isHere)), countsOf(people.filter(({ isHere }) => !isHere))];
  return [here && t`There: ${here}`, expected && t`Not here yet: ${expected}`].filter(Boolean).join('. ');
}

const countsOf = (people: readonly Person[]): string =>
  perspectives
    .map((perspective) => [perspective, people.filter(({ speaksAs }) => perspectiveOf(speaksAs) === perspective).length] as const)
    .filter(([, count]) => count > 0)
    .map(([perspective, count]) => `${count} ${perspectiveWord(perspective, count)}`)
    .join(', ');
