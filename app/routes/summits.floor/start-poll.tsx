import { useActionData } from '@remix-run/react';
import { useId, useState } from 'react';
import { pollKinds } from '#domain/live/poll.ts';
import { pollKindWords } from '#domain/live/poll-words.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { textOf } from '#app/live/panel/ask-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { controlLook } from '#app/ui/field-control.ts';
import { useHydrated } from '#app/ui/use-hydrated.ts';

const ROWS = 4;
const MOST_ROWS = 12;
const label = 'text-s font-semibold';
const line = 'inline-flex min-h-9 items-center gap-2 text-s pointer-coarse:min-h-11';

/** What was sent and refused, so that nothing of it has to be typed again. */
type Sent = { question?: string; pollKind?: string; choices?: string[]; isAnonymous?: string };

/** Starts a poll of one of four kinds. That it is anonymous, or not, is said to everybody before they answer. */
export function StartPoll({ agendaSessionId }: { agendaSessionId: string }) {
  const id = useId();
  const initial = useActionData<Partial<RefusedForm>>()?.lastResult?.initialValue;
  const sent = (initial?.kind === 'start-poll' ? initial : {}) as Sent;
  const [rows, setRows] = useState(Math.max(ROWS, sent.choices?.length ?? 0));
  return (
    <ActForm
      act={{ kind: 'start-poll', agendaSessionId }}
      complete={(form) => ({
        kind: 'start-poll',
        agendaSessionId,
        question: textOf(form, 'question'),
        pollKind: pollKinds.find((kind) => kind === form.get('pollKind')) ?? 'choice',
        choices: form.getAll('choices').flatMap((choice) => (typeof choice === 'string' && choice.trim() !== '' ? [choice] : [])),
        isAnonymous: form.get('isAnonymous') === 'on',
      })}
      done={() => setRows(ROWS)}
      className="group/poll grid gap-4"
    >
      {(isUnderWay) => (
        <>
          <div className="grid gap-1.5">
            <label htmlFor={id} className={label}>
              Question
            </label>
            <input id={id} name="question" required maxLength={200} defaultValue={sent.question} className={controlLook} />
          </div>
          <fieldset>
            <legend className={`mb-1 ${label}`}>People answer with</legend>
            <div className="grid">
              {pollKinds.map((kind) => (
                <label key={kind} className={line}>
                  <input type="radio" name="pollKind" value={kind} defaultChecked={kind === (sent.pollKind ?? 'choice')} />
                  {pollKindWords()[kind]}
                </label>
              ))}
            </div>
          </fieldset>
          <ChoiceRows rows={rows} sent={sent.choices ?? []} addRow={() => setRows(Math.min(MOST_ROWS, rows + 1))} />
          <fieldset>
            <legend className={`mb-1 ${label}`}>Who is told who answered what</legend>
            <label className={`${line} w-full`}>
              <input type="radio" name="isAnonymous" value="on" defaultChecked={initial?.kind !== 'start-poll' || sent.isAnonymous === 'on'} />
              Nobody: it is anonymous, and counted once it is closed
            </label>
            <label className={`${line} w-full`}>
              <input type="radio" name="isAnonymous" value="" defaultChecked={initial?.kind === 'start-poll' && sent.isAnonymous !== 'on'} />
              Facilitators
            </label>
          </fieldset>
          <Button isPending={isUnderWay} className="justify-self-start">
            Start the poll
          </Button>
        </>
      )}
    </ActForm>
  );
}

/** Gone while a number or words are asked for. Rows that stay blank are no choices. */
function ChoiceRows({ rows, sent, addRow }: { rows: number; sent: readonly string[]; addRow: () => void }) {
  const isHydrated = useHydrated();
  return (
    <fieldset className="group-has-[[value=scale]:checked]/poll:hidden group-has-[[value=words]:checked]/poll:hidden">
      <legend className={`mb-1 ${label}`}>Choices</legend>
      <p className="mb-2 text-xs text-ink-soft">For one of some choices, and for an order. Leave blank what you do not need.</p>
      <div className="grid gap-2">
        {Array.from({ length: isHydrated ? rows : Math.max(rows, 6) }, (_, place) => (
          <input key={place} name="choices" aria-label={`Choice ${place + 1}`} maxLength={100} defaultValue={sent[place]} className={controlLook} />
        ))}
      </div>
      {isHydrated && rows < MOST_ROWS && (
        <Button type="button" size="small" variant="quiet" icon="add" onClick={addRow} className="mt-1">
          One more choice
        </Button>
      )}
    </fieldset>
  );
}
