import type { LiveAct } from '#domain/live/live-act.ts';
import type { RoomPerson } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { menuLine } from '#app/ui/menu.tsx';
import { useRoom } from './room-context.ts';
import type { RoomStanding } from './room-standing.ts';

/** Whether there is anything for this person to do with somebody. */
export const hasPersonActs = ({ isSeated, isScribe }: RoomPerson, { facilitates, runs, works, isInUse }: RoomStanding, isOwn: boolean): boolean =>
  (isSeated && facilitates) || (isSeated && isInUse && (runs || (works && (!isScribe || isOwn))));

/** What who may can do with somebody in the room: the word, the pen, and for who facilitates the rest. */
export function PersonActs({ person: { accountId, name, isSeated, isScribe, hasWord, hand }, isOwn }: { person: RoomPerson; isOwn: boolean }) {
  const { room, board, standing } = useRoom();
  const roomId = room.id;
  const { facilitates, runs, works, isInUse } = standing;
  const known = board?.people.find((each) => each.accountId === accountId);
  return (
    <div className="room-acts-list">
      {isInUse && runs && isSeated && !hasWord && <ActLine act={{ kind: 'give-word', roomId, accountId }} icon="question" words="Give the word" about={name} />}
      {isInUse && hand > 0 && runs && !isOwn && <ActLine act={{ kind: 'lower-hand', roomId, accountId }} icon="hand" words="Lower the hand" about={name} />}
      {works && isSeated && !isScribe && <ActLine act={{ kind: 'set-scribe', roomId, accountId }} icon="pencil" words="Make scribe" about={name} />}
      {works && isScribe && <ActLine act={{ kind: 'set-scribe', roomId, accountId: '' }} icon="pencil" words="Scribe no more" about={name} />}
      {facilitates && known && !isOwn && <ActLine act={{ kind: 'mute-person', accountId, isMuted: !known.isMuted }} icon="quiet" words={known.isMuted ? 'Let write in chats again' : 'Mute in chats'} about={name} />}
      {facilitates && isSeated && !isOwn && (
        <details>
          <summary className={`${menuLine} list-none [&::-webkit-details-marker]:hidden`}>
            <Icon name="lobby" size="small" />
            Take out of the room …
          </summary>
          <ActForm act={{ kind: 'unseat', roomId, accountId }} className="px-4 py-2">
            {(isUnderWay) => (
              <>
                <p className="mb-2 text-xs text-ink-soft">{name} goes to the lobby, is told so, and cannot choose this room again. What was written stays.</p>
                <Button variant="danger" size="small" isPending={isUnderWay}>
                  Take {name} out
                </Button>
              </>
            )}
          </ActForm>
        </details>
      )}
    </div>
  );
}

/** One thing to do, as a line of the list. */
const ActLine = ({ act, icon, words, about }: { act: LiveAct; icon: IconName; words: string; /** Whom it is about. */ about: string }) => (
  <ActForm act={act}>
    {(isUnderWay) => (
      <button aria-disabled={isUnderWay || undefined} className={menuLine}>
        <Icon name={icon} size="small" />
        {words}
        <span className="sr-only">, {about}</span>
      </button>
    )}
  </ActForm>
);
