import { artifactMediumWords, type CredentialDraft, type PartQuestion } from '#domain/credential/draft.ts';
import { Prose, Section } from '#app/ui/page.tsx';
import { ProseText } from './prose-text.tsx';

/** What an earner hands in: the three parts. */
export const HandedIn = ({ draft }: { draft: CredentialDraft }) => (
  <>
    {draft.overviewQuestions.length > 0 && (
      <Section id="part-1" title="Part 1, overview">
        <Questions questions={draft.overviewQuestions} />
      </Section>
    )}
    {draft.artifacts.length > 0 && (
      <Section id="part-2" title="Part 2, artifacts">
        <ol className="grid max-w-measure list-decimal gap-4 pl-6 font-serif text-read">
          {draft.artifacts.map(({ id, title, media, amount, instructions, showsStudents }) => (
            <li key={id}>
              <p className="font-semibold">{title}</p>
              <p className="font-sans text-s text-ink-soft">{[amount, media.map((medium) => artifactMediumWords[medium]).join(', '), showsStudents ? 'shows students' : ''].filter(Boolean).join('; ')}</p>
              <ProseText text={instructions} />
            </li>
          ))}
        </ol>
        <Prose className="mt-4">
          <ProseText text={draft.mediaReason} />
        </Prose>
      </Section>
    )}
    {(draft.reflectionQuestions.length > 0 || draft.reflectionAbsentBecause !== '') && (
      <Section id="part-3" title="Part 3, reflection">
        <Questions questions={draft.reflectionQuestions} />
        <Prose>
          <ProseText text={draft.reflectionAbsentBecause} />
        </Prose>
      </Section>
    )}
  </>
);

const Questions = ({ questions }: { questions: readonly PartQuestion[] }) => (
  <ol className="grid max-w-measure list-decimal gap-4 pl-6 font-serif text-read">
    {questions.map(({ id, question, wordLimit, passingDescriptor }) => (
      <li key={id}>
        <ProseText text={question} />
        <div className="font-sans text-s text-ink-soft">
          {wordLimit !== null && <p>At most {wordLimit} words</p>}
          {passingDescriptor !== '' && (
            <div>
              Passes when: <ProseText text={passingDescriptor} />
            </div>
          )}
        </div>
      </li>
    ))}
  </ol>
);
