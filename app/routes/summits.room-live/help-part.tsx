import { useId } from 'react';
import { ActForm } from '#app/live/act-form.tsx';
import { useServerTime } from '#app/live/live-summit.tsx';
import { Button } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { helpWords } from './help-words.ts';
import { wordsIn } from './words-in.ts';
import { useRoom } from './room-context.ts';

type Props = { /** Called when a call was made or is over. */ done?: () => void; /** The first thing of its page, as on a phone. */ isFirst?: boolean };

/** Calls a facilitator to the room, says how that stands, and that it is over. */
export function HelpPart({ done, isFirst = false }: Props) {
  const { room, standing, serverAt } = useRoom();
  const now = useServerTime(serverAt);
  const { help } = room;
  const id = useId();
  const size = isFirst ? 'big' : 'normal';
  if (!standing.works) return <p className="text-s text-ink-soft">{standing.isInUse ? 'Who sits in this room can ask a facilitator to come.' : 'Help can be asked for while the room is open.'}</p>;
  if (!help)
    return (
      <ActForm act={{ kind: 'ask-help', roomId: room.id }} complete={(form) => ({ kind: 'ask-help', roomId: room.id, text: wordsIn(form, 'text') })} done={done} className="grid gap-3">
        {(isUnderWay) => (
          <>
            <TextField field={plainField('text', { id, errorId: `${id}-error`, descriptionId: `${id}-hint`, required: true, maxLength: 200 })} label="What do you need?" hint="A facilitator sees it at once and comes to this room." autoComplete="off" />
            <Button variant="primary" size={size} isWide={isFirst} icon="help" isPending={isUnderWay}>
              Ask for help
            </Button>
          </>
        )}
      </ActForm>
    );
  return (
    <div className="grid gap-3">
      <div>
        <ToneLine tone={help.takenBy === null ? 'warn' : 'good'} className="text-s">
          {helpWords(help, now)}
        </ToneLine>
        <p className="mt-1 text-s text-ink-soft">“{help.text}”</p>
        {help.takenBy === null && !standing.facilitates && <p className="mt-1 text-xs text-ink-soft">All facilitators see it. Keep working; somebody comes into this room.</p>}
      </div>
      {standing.facilitates && help.takenBy === null && (
        <ActForm act={{ kind: 'take-help', roomId: room.id, helpId: help.id }} done={done}>
          {(isUnderWay) => (
            <Button variant="primary" size={size} isWide={isFirst} isPending={isUnderWay}>
              I am on the way
            </Button>
          )}
        </ActForm>
      )}
      <ActForm act={{ kind: 'end-help', roomId: room.id, helpId: help.id }} done={done}>
        {(isUnderWay) => (
          <Button size={size} isWide={isFirst} icon="check" isPending={isUnderWay}>
            We are fine again
          </Button>
        )}
      </ActForm>
    </div>
  );
}
