import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { useRoom } from './room-context.ts';

/** Asks for the word, or takes the hand down again. */
export function HandPart({ isWide = false }: { isWide?: boolean }) {
  const { room, people, me, standing } = useRoom();
  if (!standing.works || me === null) return null;
  const own = people.find(({ accountId }) => accountId === me.accountId);
  const isRaised = (own?.hand ?? 0) > 0;
  return (
    <ActForm act={isRaised ? { kind: 'lower-hand', roomId: room.id, accountId: me.accountId } : { kind: 'raise-hand', roomId: room.id }} className="room-act">
      {(isUnderWay) => (
        <Button icon="hand" size={isWide ? 'big' : 'small'} isWide={isWide} isPending={isUnderWay} aria-pressed={isRaised} className={isRaised ? 'bg-accent-wash text-accent' : ''}>
          {isRaised ? 'Lower hand' : 'Raise hand'}
        </Button>
      )}
    </ActForm>
  );
}
