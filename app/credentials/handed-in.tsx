import { artifactMediumWords, type CredentialDraft, type PartQuestion } from '#domain/credential/draft.ts';
import { t } from '#domain/words/t.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { Prose } from '#app/ui/page.tsx';
import { CredentialPart } from './credential-part.tsx';
import { FromNotes } from './from-notes.tsx';
import { ProseText } from './prose-text.tsx';

type Sources = CredentialView['sources'];

/** What an earner hands in: the three parts. */
export const HandedIn = ({ draft, sources }: { draft: CredentialDraft; sources: Sources }) => (
  <>
    {draft.overviewQuestions.length > 0 && (
      <CredentialPart id="part-1" title="Part 1, overview">
        <Questions field="overviewQuestions" questions={draft.overviewQuestions} sources={sources} />
      </CredentialPart>
    )}
    {draft.artifacts.length > 0 && (
      <CredentialPart id="part-2" title="Part 2, artifacts">
        <ol className="grid max-w-measure list-decimal gap-4 pl-6 font-serif text-read">
          {draft.artifacts.map(({ id, title, media, amount, instructions, showsStudents }) => (
            <li key={id}>
              <p className="font-semibold">{title}</p>
              <p className="font-sans text-s text-ink-soft">{[amount, media.map((medium) => artifactMediumWords()[medium]).join(', '), showsStudents ? t`shows students` : ''].filter(Boolean).join('; ')}</p>
              <ProseText text={instructions} />
              <FromNotes sources={sources} field="artifacts" entryId={id} />
            </li>
          ))}
        </ol>
        <Prose className="mt-4">
          <ProseText text={draft.mediaReason} />
        </Prose>
        <FromNotes sources={sources} field="mediaReason" />
      </CredentialPart>
    )}
    {(draft.reflectionQuestions.length > 0 || draft.reflectionAbsentBecause !== '') && (
      <CredentialPart id="part-3" title="Part 3, reflection">
        <Questions field="reflectionQuestions" questions={draft.reflectionQuestions} sources={sources} />
        <Prose>
          <ProseText text={draft.reflectionAbsentBecause} />
        </Prose>
        <FromNotes sources={sources} field="reflectionAbsentBecause" />
      </CredentialPart>
    )}
  </>
);

const Questions = ({ field, questions, sources }: { field: string; questions: readonly PartQuestion[]; sources: Sources }) => (
  <ol className="grid max-w-measure list-decimal gap-4 pl-6 font-serif text-read">
    {questions.map(({ id, question, wordLimit, passingDescriptor }) => (
      <li key={id}>
        <ProseText text={question} />
        <div className="font-sans text-s text-ink-soft">
          {wordLimit !== null && <p>At most {wordLimit} words</p>}
          {passingDescriptor !== '' && (
            <div className="[&>p:first-of-type]:inline">
              Passes when: <ProseText text={passingDescriptor} />
            </div>
          )}
        </div>
        <FromNotes sources={sources} field={field} entryId={id} />
      </li>
    ))}
  </ol>
);
