import { reasonWords } from '#domain/live/seat-words.ts';
import { minutesBetween } from '#domain/live/time-passed.ts';
import type { LobbyPerson } from '#domain/live/views/entry-types.ts';
import { useCalmTime } from '#app/convening/calm-time.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { focusOn, useBoard } from './use-board.ts';

const SHOWN_AT_FIRST = 12;

/** Who is here and has no seat, the longest first, each with the room that suits best and why: the same words that they are shown. */
export function LobbyList({ people, hasBreakouts }: { people: readonly LobbyPerson[]; hasBreakouts: boolean }) {
  const { agendaSessionId } = useBoard();
  const placed = people.filter(({ suggestion }) => suggestion).length;
  const [shown, rest] = [people.slice(0, SHOWN_AT_FIRST), people.slice(SHOWN_AT_FIRST)];
  return (
    <div id="lobby" tabIndex={-1} className="scroll-mt-32">
      <Section
        id="lobby-people"
        title={`Without a seat, ${people.length}`}
        rule="none"
        heading="label"
        aside={
          placed > 0 && (
            <ActForm act={{ kind: 'seat-lobby', agendaSessionId }} done={focusOn('lobby')}>
              {(isUnderWay) => (
                <Button size="small" isPending={isUnderWay} className="max-md:min-h-11">
                  Seat all {placed}
                </Button>
              )}
            </ActForm>
          )
        }
      >
        {people.length === 0 && <p className="-mt-2 text-s text-ink-soft">{hasBreakouts ? 'Everybody who is here has a seat. Who comes late stands here, with the room that suits best.' : 'There are no rooms to be seated in.'}</p>}
        <ul className="-mt-4">
          {shown.map((person) => (
            <PersonLine key={person.accountId} person={person} />
          ))}
        </ul>
        {rest.length > 0 && (
          <details>
            <summary className="min-h-10 py-2 text-s font-semibold text-accent">{rest.length} more</summary>
            <ul>
              {rest.map((person) => (
                <PersonLine key={person.accountId} person={person} />
              ))}
            </ul>
          </details>
        )}
      </Section>
    </div>
  );
}

function PersonLine({ person: { accountId, name, speaksAs, since, suggestion } }: { person: LobbyPerson }) {
  const { agendaSessionId } = useBoard();
  const waited = minutesBetween(since, useCalmTime());
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-2 text-s leading-snug last:border-b-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <b>{name}</b>
          <PerspectiveMark of={speaksAs} />
        </p>
        <p className="text-xs text-ink-soft">
          {suggestion ? (
            <>
              <b className="text-ink">Room {suggestion.number}</b>. {reasonWords(suggestion.reason)}
            </>
          ) : (
            'No room has a free seat for them.'
          )}{' '}
          · {waited === 0 ? 'just now' : waited < 60 ? `${waited} min` : `${Math.floor(waited / 60)} h`}
        </p>
      </div>
      {suggestion && (
        <ActForm act={{ kind: 'move', agendaSessionId, accountIds: [accountId], roomId: suggestion.id, fromRoomIds: [''] }} done={focusOn('lobby')}>
          {(isUnderWay) => (
            <Button size="small" isPending={isUnderWay} aria-label={`Seat ${name} in room ${suggestion.number}`} className="max-md:min-h-11">
              Seat
            </Button>
          )}
        </ActForm>
      )}
    </li>
  );
}
