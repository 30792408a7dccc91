import { clockWords } from '#domain/live/room-clock.ts';
import { t } from '#domain/words/t.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { useServerTime } from '#app/live/live-summit.tsx';
import { Button } from '#app/ui/button.tsx';
import { useRoom } from './room-context.ts';

/** Who has the word and since when, and for who runs the room who might have it next. */
export function TurnLine() {
  const { room, people, me, standing, serverAt } = useRoom();
  const now = useServerTime(serverAt);
  const speaker = people.find(({ accountId }) => accountId === room.turn?.accountId);
  const next = people.filter(({ hand }) => hand > 0).toSorted((one, other) => one.hand - other.hand)[0];
  const isOwn = room.turn !== null && room.turn.accountId === me?.accountId;
  const words = isOwn ? t`You have the word` : t`${speaker?.name ?? t`Somebody`} has the word`;
  return (
    <>
      <p role="status" className="sr-only">
        {room.turn && `${words}.`}
      </p>
      {room.turn && (
        <div className="mb-3 flex items-center justify-between gap-3 border-l-3 border-accent bg-accent-wash px-3 py-2 text-s">
          <p>
            <b>{words}</b> <span className="whitespace-nowrap text-ink-soft">since {clockWords(now - room.turn.startedAt)}</span>
          </p>
          {(standing.runs || isOwn) && standing.isInUse && (
            <ActForm act={{ kind: 'end-turn', roomId: room.id }}>
              {(isUnderWay) => (
                <Button size="small" isPending={isUnderWay}>
                  End turn
                </Button>
              )}
            </ActForm>
          )}
        </div>
      )}
      {next && standing.runs && standing.isInUse && (
        <div className="mb-3 flex items-center justify-between gap-3 text-s">
          <p className="min-w-0 leading-tight">
            <span className="block text-xs text-ink-soft">{standing.facilitates ? 'Next, having spoken least' : 'Next'}</span>
            {next.name}
          </p>
          <ActForm act={{ kind: 'give-word', roomId: room.id, accountId: next.accountId }}>
            {(isUnderWay) => (
              <Button size="small" isPending={isUnderWay} aria-label={`Give the word to ${next.name}`}>
                Give the word
              </Button>
            )}
          </ActForm>
        </div>
      )}
    </>
  );
}
