import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { t } from '#domain/words/t.ts';
import type { QuestionLine } from '#server/services/questions/question-line.ts';
import { QuestionState, wantedWords } from './question-state.tsx';
import { WeightLine } from './weight-line.tsx';

type Line<Question> = { questions: readonly Question[]; addressOf: (question: Question) => string; /** Stands under a question: where it lives, or my points. */ under?: (question: Question) => ReactNode };

const row = 'grid items-center gap-x-8 gap-y-2 border-t border-line py-4 first:border-0 first:pt-0';

const Wording = ({ to, text, children }: { to: string; text: string; children?: ReactNode }) => (
  <div className="max-md:col-span-2">
    <h3 className="text-read leading-[1.4] font-normal tracking-normal text-pretty">
      <Link to={to} className="text-ink decoration-line-strong hover:decoration-current">
        {text}
      </Link>
    </h3>
    {children}
  </div>
);

const latelyWords = (people: number): string => (people === 0 ? t`nobody more in four weeks` : t`${people} more in four weeks`);

/** Open questions, heaviest first, each with how its weight grew. */
export function OpenQuestions<Question extends QuestionLine>({ questions, addressOf, under }: Line<Question>) {
  const highest = Math.max(1, ...questions.map(({ people }) => people));
  return (
    <ol>
      {questions.map((question) => (
        <li key={question.id} className={`${row} grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[minmax(0,1fr)_auto_13rem]`}>
          <Wording to={addressOf(question)} text={question.text}>
            {under?.(question)}
          </Wording>
          <span className="max-md:order-3">
            <WeightLine curve={question.curve} highest={highest} />
          </span>
          <p className="text-s leading-snug">
            <b className="font-serif text-l">{question.points}</b> {question.points === 1 ? 'point' : 'points'}
            <span className="block text-xs text-ink-soft">
              {wantedWords(question.people)}
              {question.people > 0 && <>, {latelyWords(question.peopleLately)}</>}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Questions that were answered or carried on, with where. */
export function SettledQuestions<Question extends QuestionLine>({ questions, addressOf, under }: Line<Question>) {
  return (
    <ol>
      {questions.map((question) => (
        <li key={question.id} className={`${row} md:grid-cols-[minmax(0,1fr)_16rem]`}>
          <Wording to={addressOf(question)} text={question.text}>
            {under?.(question)}
          </Wording>
          <QuestionState {...question} />
        </li>
      ))}
    </ol>
  );
}
