import { useId } from 'react';
import type { PollAnswer } from '#domain/live/poll.ts';
import type { PollEntry } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { controlLook } from '#app/ui/field-control.ts';
import { Icon } from '#app/ui/icon.tsx';
import { textOf } from './ask-form.tsx';
import { RankingForm } from './ranking-form.tsx';

export type AnswerProps = { poll: PollEntry; /** What this person has answered until now. */ own: PollAnswer | undefined };

/** How a poll is answered: one press for a choice or a number, an order to send, or a word or two. */
export function PollAnswerForm({ poll, own }: AnswerProps) {
  switch (poll.kind) {
    case 'choice':
      return (
        <ul className="mt-4 grid gap-2">
          {poll.choices.map((label, choice) => (
            <li key={label}>
              <PressAnswer poll={poll} answer={{ kind: 'choice', choice }} isOwn={own?.kind === 'choice' && own.choice === choice} className="justify-start text-left">
                {label}
              </PressAnswer>
            </li>
          ))}
        </ul>
      );
    case 'scale':
      return (
        <>
          <ul className="mt-4 grid grid-cols-5 gap-2">
            {[1, 2, 3, 4, 5].map((value) => (
              <li key={value}>
                <PressAnswer poll={poll} answer={{ kind: 'scale', value }} isOwn={own?.kind === 'scale' && own.value === value} className="justify-center font-serif text-l font-semibold">
                  {value}
                </PressAnswer>
              </li>
            ))}
          </ul>
          <p className="mt-1 flex justify-between text-xs text-ink-soft">
            <span>1 is the least</span>
            <span>5 is the most</span>
          </p>
        </>
      );
    case 'ranking':
      return <RankingForm poll={poll} own={own} />;
    case 'words':
      return <WordsForm poll={poll} own={own} />;
  }
}

const press =
  'flex min-h-12 w-full items-center gap-3 rounded-md border border-control bg-sheet px-4 py-2 text-s leading-snug hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:font-semibold aria-pressed:text-accent aria-pressed:shadow-[inset_0_0_0_1px_var(--accent)]';

type PressProps = { poll: PollEntry; answer: PollAnswer; isOwn: boolean; className: string; children: string | number };

const PressAnswer = ({ poll, answer, isOwn, className, children }: PressProps) => (
  <ActForm act={{ kind: 'vote', pollId: poll.id, answer }}>
    {(isUnderWay) => (
      <button type="submit" aria-pressed={isOwn} aria-busy={isUnderWay || undefined} className={`${press} ${className}`}>
        {children}
        {isOwn && poll.kind === 'choice' && <Icon name="check" className="ml-auto" />}
      </button>
    )}
  </ActForm>
);

function WordsForm({ poll, own }: AnswerProps) {
  const id = useId();
  return (
    <ActForm act={{ kind: 'vote', pollId: poll.id }} complete={(form) => ({ kind: 'vote', pollId: poll.id, answer: { kind: 'words', words: textOf(form, 'answer.words') } })} className="mt-4">
      {(isUnderWay) => (
        <>
          <input type="hidden" name="answer.kind" value="words" />
          <label htmlFor={id} className="mb-1.5 block text-s font-semibold">
            A word or two
          </label>
          <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
            <input id={id} name="answer.words" required maxLength={60} defaultValue={own?.kind === 'words' ? own.words : ''} className={controlLook} />
            <Button isPending={isUnderWay} className="min-h-11">
              {own ? 'Change' : 'Send'}
            </Button>
          </div>
        </>
      )}
    </ActForm>
  );
}
