import type { RoomPerson } from '#domain/live/views/entry-types.ts';
import { perspectiveOf } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { initials } from '#app/editor/presence/initials.ts';
import { perspectiveColour } from '#app/perspectives/perspective-drawings.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { hasPersonActs, PersonActs } from './person-acts.tsx';
import { handWords } from './prompt-words.ts';
import { useRoom } from './room-context.ts';

/** Somebody in the room: initials in the colour of what they speak as, dashed while they are expected, and what they do. */
export function PersonRow({ person }: { person: RoomPerson }) {
  const { me, standing } = useRoom();
  const { name, speaksAs, isHere, isScribe, isFacilitator, hasWord, hand } = person;
  const parts = [isScribe && t`scribe`, isFacilitator && t`facilitator`, !isHere && t`expected`].filter((part) => part !== false);
  const isOwn = person.accountId === me?.accountId;
  const doing = hasWord ? t`has the word` : hand > 0 ? handWords(hand) : '';
  const hasActs = hasPersonActs(person, standing, isOwn);
  return (
    <li className={`room-person ${hasActs ? 'pr-7 pointer-coarse:pr-11' : ''}`}>
      <div className="room-person-line">
        <span aria-hidden className={`room-face ${perspectiveColour[perspectiveOf(speaksAs)]} ${isHere ? 'bg-sunken' : 'border-dashed'}`}>
          {initials(name)}
        </span>
        <span className="min-w-0 leading-tight">
          <span className="wrap-anywhere">
            {name}
            {isOwn && <span className="text-ink-soft"> (you)</span>}
          </span>
          <span className="mt-0.5 flex flex-wrap items-baseline gap-x-1 text-xs text-ink-soft">
            <PerspectiveMark of={speaksAs} />
            {parts.length > 0 && <span>· {parts.join(', ')}</span>}
          </span>
        </span>
        <span className="text-right text-xs font-semibold">{doing}</span>
      </div>
      {hasActs && (
        <details className="room-acts">
          <summary aria-label={`What to do with ${name}`}>
            <Icon name="more" />
          </summary>
          <PersonActs person={person} isOwn={isOwn} />
        </details>
      )}
    </li>
  );
}
