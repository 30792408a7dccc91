import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { PersonRow } from './person-row.tsx';
import { TurnLine } from './turn-line.tsx';
import { useRoom } from './room-context.ts';

/** Who is here and who is expected, who has the word and who wants it, who writes down what is said. */
export function PeopleHere() {
  const { room, people, me, standing } = useRoom();
  const seated = people.filter(({ isSeated }) => isSeated);
  const guests = people.filter(({ isSeated }) => !isSeated);
  const inOrder = [...seated].sort((one, other) => Number(other.isHere) - Number(one.isHere));
  const hasScribe = people.some(({ isScribe }) => isScribe);
  const isIn = people.some(({ accountId, isSeated }) => isSeated && accountId === me?.accountId);
  return (
    <>
      <h2 className="room-label">{seated.length === 0 ? 'People' : `Here, ${seated.filter(({ isHere }) => isHere).length} of ${seated.length}`}</h2>
      <TurnLine />
      {standing.works && !hasScribe && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-3 text-s text-ink-soft">
          <p>Nobody writes down yet.</p>
          {isIn && me && (
            <ActForm act={{ kind: 'set-scribe', roomId: room.id, accountId: me.accountId }}>
              {(isUnderWay) => (
                <Button size="small" isPending={isUnderWay}>
                  I will
                </Button>
              )}
            </ActForm>
          )}
        </div>
      )}
      {people.length === 0 && <p className="mb-6 text-s text-ink-soft">Nobody is here yet.</p>}
      <ul className="mb-6 grid gap-2">
        {inOrder.map((person) => (
          <PersonRow key={person.accountId} person={person} />
        ))}
      </ul>
      {guests.length > 0 && (
        <>
          <h3 className="room-label">Looking in</h3>
          <ul className="mb-6 grid gap-2">
            {guests.map((person) => (
              <PersonRow key={person.accountId} person={person} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
