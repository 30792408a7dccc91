import { t } from '#domain/words/t.ts';
import type { PublishedQuestion } from '#server/services/publication/read-publication.ts';
import { QuestionState } from '#app/questions/question-state.tsx';
import { Section } from '#app/ui/page.tsx';

/** A page does not link to itself. */
const HERE = { outcome: t`this summit`, outcomeUrl: '' };

/** The strategic questions of a summit and what became of each. */
export const QuestionsPart = ({ questions, summitSlug }: { questions: readonly PublishedQuestion[]; summitSlug: string }) => (
  <Section id="questions" title="Strategic questions" heading="large">
    <ol>
      {questions.map(({ id, text, ...state }) => (
        <li key={id} className="grid items-baseline gap-x-8 gap-y-2 border-t border-line py-4 first:border-0 first:pt-0 md:grid-cols-[minmax(0,1fr)_16rem] print:grid-cols-[minmax(0,1fr)_14rem]">
          <p className="font-serif text-read leading-[1.4] text-pretty">{text}</p>
          <QuestionState {...state} {...(state.outcomeUrl === `/summits/${summitSlug}` && HERE)} />
        </li>
      ))}
    </ol>
  </Section>
);
