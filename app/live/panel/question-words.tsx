import type { PanelQuestion } from '#domain/live/panel-facts.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { QuestionState } from '#app/questions/question-state.tsx';

/** Who asked, as far as they let it be seen. */
export const Asker = ({ question: { name, speaksAs }, isOwn = false }: { question: Pick<PanelQuestion, 'name' | 'speaksAs'>; isOwn?: boolean }) => (
  <span className="inline-flex flex-wrap items-baseline gap-x-2">
    {isOwn && <span className="font-semibold text-accent">Yours</span>}
    {name}
    {speaksAs ? <PerspectiveMark of={speaksAs} /> : 'without name or perspective'}
  </span>
);

/** How many want it, as a figure with its word. */
export const WantedCount = ({ wanted }: { wanted: number }) => (
  <p className="grid content-start justify-items-start gap-0.5 font-serif text-xl leading-none font-semibold tabular-nums">
    {wanted}
    <span className="font-sans text-xs leading-tight font-normal text-ink-soft">{wanted === 1 ? 'wants it' : 'want it'}</span>
  </p>
);

/** What became of a question from the floor: answered, with the answer where it was written down, or put aside. Nothing while it is asked. */
export const Outcome = ({ question: { state, answer } }: { question: Pick<PanelQuestion, 'state' | 'answer'> }) =>
  state === 'asked' ? null : (
    <div className="mt-2 grid gap-2">
      <QuestionState
        state={state}
        outcome=""
        outcomeUrl=""
        people={0}
        detail={state === 'parked' ? 'It can be taken up again.' : answer === '' && 'On the stage; it was not written down.'}
      />
      {state === 'answered' && answer && <p className="max-w-measure border-l-2 border-good pl-3 font-serif text-m leading-normal whitespace-pre-line">{answer}</p>}
    </div>
  );
