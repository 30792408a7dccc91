import { useId, useState } from 'react';
import type { LiveMessage } from '#domain/live/live-facts.ts';
import { t } from '#domain/words/t.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Button } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { Icon } from '#app/ui/icon.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { wordsIn } from './words-in.ts';
import { useRoom } from './room-context.ts';

/** One message: who, as what, when; under the one before where they go on. */
export function ChatMessage({ message, goesOn }: { message: LiveMessage; goesOn: boolean }) {
  const { room, zone, me, standing, board } = useRoom();
  const [isReported, setReported] = useState(false);
  const { id, name, speaksAs, text, at, authorId } = message;
  const report = board?.reports.find(({ messageId }) => messageId === id);
  const isOwn = authorId !== null && authorId === me?.accountId;
  const mayReport = !isOwn && (standing.isSeatedHere || standing.facilitates);
  return (
    <div className={`room-message ${goesOn ? '' : 'mt-4'}`}>
      {!goesOn && (
        <p className="mb-0.5 flex flex-wrap items-baseline gap-x-2 pr-6">
          <b>{name ?? 'Somebody who is gone'}</b>
          {speaksAs && <PerspectiveMark of={speaksAs} />}
          <LocalTime at={new Date(at)} zone={zone} isPlaceOnly className="text-xs text-ink-faint" />
        </p>
      )}
      <p className="leading-[1.45] wrap-anywhere whitespace-pre-line">{text}</p>
      {report && (
        <>
          <ToneLine tone="warn" className="mt-1 text-xs">
            Reported: {report.reasons.join('; ')}
          </ToneLine>
          <ActForm act={{ kind: 'settle-reports', roomId: room.id, messageId: id }} className="mt-1">
            {(isUnderWay) => (
              <Button size="small" isPending={isUnderWay} aria-label={`Nothing is wrong with the message of ${name ?? 'somebody'}`}>
                Nothing wrong with it
              </Button>
            )}
          </ActForm>
        </>
      )}
      {(mayReport || standing.facilitates) && !isReported && <MessageActs message={message} mayReport={mayReport && !standing.facilitates} reported={() => setReported(true)} />}
      {mayReport && (
        <p role="status" className={isReported ? 'mt-1 text-xs font-semibold text-good' : ''}>
          {isReported && 'Reported. Facilitators see it.'}
        </p>
      )}
    </div>
  );
}

function MessageActs({ message: { id: messageId, name }, mayReport, reported }: { message: LiveMessage; mayReport: boolean; reported: () => void }) {
  const { room, standing } = useRoom();
  const id = useId();
  const whose = name ?? t`somebody`;
  return (
    <details className="room-message-acts">
      <summary aria-label={`What to do with the message of ${whose}`}>
        <Icon name="more" size="small" />
      </summary>
      <div className="mt-1 border-l-2 border-line-strong py-1 pl-3">
        {standing.facilitates && (
          <ActForm act={{ kind: 'hide-message', roomId: room.id, messageId }}>
            {(isUnderWay) => (
              <Button size="small" icon="trash" isPending={isUnderWay} aria-label={`Take the message of ${whose} out of the chat`}>
                Take out of the chat
              </Button>
            )}
          </ActForm>
        )}
        {mayReport && (
          <ActForm act={{ kind: 'report-message', roomId: room.id, messageId }} complete={(form) => ({ kind: 'report-message', roomId: room.id, messageId, reason: wordsIn(form, 'reason') })} done={reported} className="grid gap-2">
            {(isUnderWay) => (
              <>
                <TextField field={plainField('reason', { id, errorId: `${id}-error`, descriptionId: `${id}-hint`, required: true, maxLength: 200 })} label="What is wrong with it?" hint="Facilitators alone see this." autoComplete="off" />
                <Button size="small" isPending={isUnderWay} className="justify-self-start">
                  Report to the facilitators
                </Button>
              </>
            )}
          </ActForm>
        )}
      </div>
    </details>
  );
}
