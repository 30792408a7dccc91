import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { GainingQuestion } from '#server/services/publication/read-front-page.ts';
import { WeightLine } from '#app/questions/weight-line.tsx';
import { Section } from '#app/ui/page.tsx';

const weeksWords = (count: number): string => t`${count} more in four weeks`;

/** The open questions that most people came to want answered lately. */
export const GainingQuestions = ({ questions }: { questions: readonly GainingQuestion[] }) => (
  <Section id="questions" title="Strategic questions gaining weight" rule="heavy" heading="block" aside={<Link to="/questions">All questions</Link>}>
    <ol>
      {questions.map(({ id, text, communitySlug, people, peopleLately, curve }) => (
        <li
          key={id}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-8 gap-y-2 border-t border-line py-4 first:border-0 first:pt-0 md:grid-cols-[minmax(0,1fr)_auto_13rem]"
        >
          <h3 className="text-read leading-[1.4] font-normal tracking-normal text-pretty max-md:col-span-2">
            <Link to={`/communities/${communitySlug}/questions/${id}`} className="text-ink decoration-transparent hover:decoration-current">
              {text}
            </Link>
          </h3>
          <span className="max-md:order-3">
            <WeightLine curve={curve} highest={Math.max(...questions.map((question) => question.people))} />
          </span>
          <p className="text-s leading-snug">
            <b className="font-serif text-l">{people}</b> {people === 1 ? 'person wants it answered' : 'people want it answered'}
            <span className="block text-xs text-ink-soft">{weeksWords(peopleLately)}</span>
          </p>
        </li>
      ))}
    </ol>
  </Section>
);
