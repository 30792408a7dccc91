import { t } from '#domain/words/t.ts';
import type { FloorQuestion, FloorView } from '#server/services/publication/floor-view.ts';
import { answerCount } from '#domain/live/poll-words.ts';
import { PollBars } from '#app/live/panel/poll-bars.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { QuestionState } from '#app/questions/question-state.tsx';

const title = 'mb-1 font-sans text-m font-semibold tracking-normal leading-snug';

/** What came from the floor of a session that was held: questions with what became of them, and results of polls. Nothing where nothing came. */
export const FloorPart = ({ floor: { questions, polls }, questionsTitle = t`Questions from the floor` }: { floor: FloorView; /** Where a heading above says already whence they came. */ questionsTitle?: string }) => (
  <>
    {questions.length > 0 && (
      <section className="mt-10">
        <h3 className={title}>{questionsTitle}</h3>
        <ol>
          {questions.map((question) => (
            <Question key={question.id} question={question} />
          ))}
        </ol>
      </section>
    )}
    {polls.length > 0 && (
      <section className="mt-10">
        <h3 className={title}>Polls</h3>
        <ol className="grid gap-x-12 gap-y-8 md:grid-cols-2 print:grid-cols-2">
          {polls.map((poll) => (
            <li key={poll.id} className="break-inside-avoid border-t border-line pt-4">
              <p className="font-serif text-m leading-snug font-semibold">{poll.question}</p>
              <p className="mb-2 text-xs text-ink-soft first-letter:uppercase">{answerCount(poll.votes)}</p>
              <PollBars poll={poll} />
            </li>
          ))}
        </ol>
      </section>
    )}
  </>
);

const Question = ({ question: { text, name, speaksAs, state, answer, wanted } }: { question: FloorQuestion }) => (
  <li className="grid items-baseline gap-x-8 gap-y-2 break-inside-avoid border-t border-line py-4 md:grid-cols-[minmax(0,1fr)_16rem] print:grid-cols-[minmax(0,1fr)_14rem]">
    <div>
      <p className="font-serif text-read leading-[1.4] text-pretty">{text}</p>
      {(name !== null || speaksAs) && (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-s text-ink-soft">
          {name}
          {speaksAs && <PerspectiveMark of={speaksAs} />}
        </p>
      )}
      {answer !== '' && state === 'answered' && <p className="mt-3 border-l-2 border-good pl-4 font-serif text-m leading-normal whitespace-pre-line">{answer}</p>}
    </div>
    <QuestionState state={state === 'asked' ? 'open' : state} outcome="" outcomeUrl="" people={wanted} detail={state === 'answered' ? answer === '' && 'on the stage' : wantedWords(wanted)} />
  </li>
);

const wantedWords = (wanted: number): string => (wanted === 0 ? t`Nobody asks for it any more` : wanted === 1 ? t`1 person wants it answered` : t`${wanted} people want it answered`);
