import type { PanelQuestion } from '#domain/live/panel-facts.ts';
import { Asker, Outcome } from '#app/live/panel/question-words.tsx';

/** A question as its host reads it, with who asked as far as they are shown, and what became of it. */
export const QuestionText = ({ question }: { question: PanelQuestion }) => (
  <>
    <p className="font-serif text-read leading-snug text-pretty">{question.text}</p>
    <p className="mt-0.5 text-xs text-ink-soft">
      <Asker question={question} />
    </p>
    <Outcome question={question} />
  </>
);
