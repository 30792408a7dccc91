import type { PublishedQuestion } from '#server/services/publication/read-publication.ts';
import { QuestionState } from '#app/questions/question-state.tsx';
import { Section } from '#app/ui/page.tsx';

/** The strategic questions of a summit and what became of each. */
export const QuestionsPart = ({ questions }: { questions: readonly PublishedQuestion[] }) => (
  <Section id="questions" title="Strategic questions" heading="large">
    <ol>
      {questions.map(({ id, text, ...state }) => (
        <li key={id} className="grid items-baseline gap-x-8 gap-y-2 border-t border-line py-4 first:border-0 first:pt-0 md:grid-cols-[minmax(0,1fr)_16rem]">
          <p className="font-serif text-read leading-[1.4] text-pretty">{text}</p>
          <QuestionState {...state} />
        </li>
      ))}
    </ol>
  </Section>
);
