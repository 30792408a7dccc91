import { useState } from 'react';
import { t } from '#domain/words/t.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button, IconButton } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { controlLook } from '#app/ui/field-control.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { AnswerProps } from './poll-answer-form.tsx';

/** An order of choices by presses up and down, each said aloud; without JavaScript, by what comes first, second and so on. */
export function RankingForm({ poll: { id, choices }, own }: AnswerProps) {
  const isHydrated = useHydrated();
  const [order, setOrder] = useState<readonly number[]>(own?.kind === 'ranking' ? own.order : choices.map((_, place) => place));
  const [said, setSaid] = useState('');
  const move = (choice: number, to: number): void => {
    if (to < 0 || to >= order.length) return;
    const rest = order.filter((each) => each !== choice);
    setOrder([...rest.slice(0, to), choice, ...rest.slice(to)]);
    setSaid(t`${choices[choice] ?? ''} is now ${to + 1} of ${order.length}.`);
  };
  return (
    <ActForm act={{ kind: 'vote', pollId: id, answer: { kind: 'ranking', order: isHydrated ? [...order] : [] } }} className="mt-4 grid justify-items-start gap-3">
      {(isUnderWay) => (
        <>
          <p className="text-xs text-ink-soft">What you put first counts most.</p>
          {isHydrated ? (
            <ol className="grid w-full gap-2">
              {order.map((choice, place) => (
                <RankedChoice key={choice} label={choices[choice] ?? ''} place={place} of={order.length} move={(to) => move(choice, to)} />
              ))}
            </ol>
          ) : (
            <PlaceFields choices={choices} order={order} />
          )}
          <p role="status" className="sr-only">
            {said}
          </p>
          <Button isPending={isUnderWay}>{own ? 'Change my order' : 'Send my order'}</Button>
        </>
      )}
    </ActForm>
  );
}

type RankedProps = { label: string; place: number; of: number; move: (to: number) => void };

/** A moved row is put elsewhere by the browser, which takes the focus from its button: it is given back. */
const RankedChoice = ({ label, place, of, move }: RankedProps) => (
  <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-center gap-2 rounded-md border border-control bg-sheet py-1 pr-1 pl-3 text-s">
    <span aria-hidden className="font-serif text-m font-semibold text-accent tabular-nums">
      {place + 1}
    </span>
    <span>
      <VisuallyHidden>{place + 1}. </VisuallyHidden>
      {label}
    </span>
    <span className="flex">
      {(['up', 'down'] as const).map((way) => {
        const to = way === 'up' ? place - 1 : place + 1;
        return (
          <IconButton
            key={way}
            icon={way}
            label={way === 'up' ? `Move ${label} up` : `Move ${label} down`}
            aria-disabled={to < 0 || to >= of}
            onClick={({ currentTarget }) => {
              move(to);
              requestAnimationFrame(() => currentTarget.focus());
            }}
          />
        );
      })}
    </span>
  </li>
);

const PlaceFields = ({ choices, order }: { choices: readonly string[]; order: readonly number[] }) =>
  order.map((chosen, place) => (
    <label key={place} className="grid w-full grid-cols-[6rem_minmax(0,1fr)] items-center gap-2 text-s">
      Place {place + 1}
      <select name="answer.order" defaultValue={chosen} className={controlLook}>
        {choices.map((label, choice) => (
          <option key={label} value={choice}>
            {label}
          </option>
        ))}
      </select>
    </label>
  ));
