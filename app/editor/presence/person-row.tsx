import { perspectiveOf, perspectiveWord } from '#domain/perspective.ts';
import { perspectiveColour } from '#app/perspectives/perspective-drawings.tsx';
import { capital } from '#app/perspectives/perspective-mark.tsx';
import { IconButton } from '#app/ui/button.tsx';
import { initials } from './initials.ts';
import type { PersonHere } from './people-here.ts';
import { doingWords } from './presence-words.ts';
import type { Following } from './use-presence.ts';

type Props = { somebody: PersonHere; following: Following };

/** Somebody who is here: initials in a ring, name, perspective, what they do and where. The whole row follows them. */
export function PersonRow({ somebody, following }: Props) {
  const { person, name, perspective, isYou, clientId } = somebody;
  const colour = perspectiveColour[perspectiveOf(perspective)];
  const doing = doingWords(somebody);
  return (
    <li className="person-row" data-followed={following.person === person ? '' : undefined}>
      <span aria-hidden className={`person-ring ${colour}`}>
        {initials(name)}
      </span>
      <span className="min-w-0">
        <span className="block truncate text-s">{name}</span>
        <span className="sr-only">, </span>
        <span className="flex gap-1.5 text-xs">
          <span className={`font-semibold ${colour}`}>{capital(perspectiveWord(perspective))}</span>
          <span className="sr-only">, </span>
          <span className="truncate text-ink-faint" title={doing}>
            {doing}
          </span>
        </span>
      </span>
      {!isYou && (
        <>
          <button type="button" className="person-follow" aria-pressed={following.person === person} aria-label={`Follow ${name}`} title={`Follow ${name}`} onClick={() => following.follow(person)} />
          {clientId !== null && (
            <IconButton icon="pin" label={`Go to where ${name} is`} className="person-go" onClick={({ detail }) => following.goTo(clientId, detail === 0)} />
          )}
        </>
      )}
    </li>
  );
}
