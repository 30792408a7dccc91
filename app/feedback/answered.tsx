import type { AnsweredQuestion } from '#domain/feedback/answers-shown.ts';
import { type Rating, ratingWords } from '#domain/feedback/feedback-round.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { SaidBy } from './said-by.tsx';
import { PollBars } from '#app/live/panel/poll-bars.tsx';

/** One question with what was answered: bars where one chose or rated, and what was written. */
export function Answered({ question: { perspective, text, kind, answered, counts, texts, withheld } }: { question: AnsweredQuestion }) {
  const result = kind === 'rating' ? counts.map(({ label, count }) => ({ label: `${label}, ${ratingWords()[Number(label) as Rating]}`, count })) : counts;
  return (
    <li className="border-b border-line py-6">
      <p className="text-xs text-ink-soft">{perspective === null ? 'Asked of everybody' : `Asked of ${perspectiveWord(perspective, 2)}`}</p>
      <h2 className="mb-3 text-m">{text}</h2>
      {answered + withheld === 0 && <p className="text-s text-ink-soft">Nobody has answered this yet.</p>}
      {result.length > 0 && answered > 0 && <PollBars poll={{ question: text, kind: 'choice', choices: result.map(({ label }) => label), votes: answered, result }} className="max-w-md" />}
      {texts.length > 0 && (
        <ul className="mt-3 grid gap-3">
          {texts.map((said, place) => (
            <li key={place}>
              <p className="max-w-measure font-serif whitespace-pre-line">{said.text}</p>
              <p className="text-xs text-ink-soft">
                <SaidBy by={said.by} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {withheld > 0 && perspective !== null && <p className="mt-2 text-xs text-ink-soft">{withheld === 1 ? `One answer is held back until three ${perspectiveWord(perspective, 2)} have answered who are not named, since it would tell whose it is.` : `${withheld} answers are held back until three ${perspectiveWord(perspective, 2)} have answered who are not named, since they would tell whose they are.`}</p>}
    </li>
  );
}
