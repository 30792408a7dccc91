import { Form, Link } from '@remix-run/react';
import { useRef } from 'react';
import { ratings, ratingWords, ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import type { AskedQuestion } from '#server/services/feedback/giving/read-giving.ts';
import { NotSent } from '#app/http/not-sent.tsx';
import { Button } from '#app/ui/button.tsx';
import { FieldError } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { useGiving } from './giving-context.ts';
import { answerLink, questionAnchor } from './giving-links.ts';
import { KeptNote } from './kept-note.tsx';
import { keptAnswerKey, useKeptWords } from './kept-words.ts';
import { LengthNote } from './length-note.tsx';
import { plainForm } from './plain-form.ts';

/** What one's perspective is asked: open questions with their form, answered ones folded to the answer. */
export function Questions() {
  const { view } = useGiving();
  if (view.questions.length === 0) return null;
  return (
    <Section id="questions" title={`Questions for ${perspectiveWord(view.me.perspective, 2)}`}>
      <ol className="max-w-measure">
        {view.questions.map((question) => (
          <li key={question.id} id={questionAnchor(question.id)} tabIndex={-1} className="scroll-mt-4 scroll-mb-24 border-b border-line py-5 focus:outline-none">
            <Question question={question} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Question({ question }: { question: AskedQuestion }) {
  const { isOpen, answering } = useGiving();
  const { id, text, answer } = question;
  const isAnswered = answer !== null;
  return (
    <>
      <h3 className="flex gap-3 font-serif text-m leading-snug font-semibold">
        <Icon name={isAnswered ? 'check' : 'ring'} className={`mt-0.5 ${isAnswered ? 'text-good' : 'text-ink-faint'}`} />
        <span>
          <span className="sr-only">{isAnswered ? 'Answered: ' : 'Not answered yet: '}</span>
          {text}
        </span>
      </h3>
      <div className="mt-2 md:pl-8">
        {isAnswered && answering !== id ? (
          <p className="text-s whitespace-pre-line text-ink-soft">
            {answerWords(answer)}{' '}
            {isOpen && (
              <Link to={answerLink(id)} preventScrollReset className="inline-block min-h-6">
                Change<span className="sr-only"> your answer to “{text}”</span>
              </Link>
            )}
          </p>
        ) : (
          isOpen && <AnswerForm question={question} />
        )}
      </div>
    </>
  );
}

const answerWords = ({ rating, choice, text }: NonNullable<AskedQuestion['answer']>): string => [choice, rating === null ? '' : `${rating}, ${ratingWords()[rating]}`, text].filter(Boolean).join('. ');

function AnswerForm({ question: { id, text, kind, choices, answer } }: { question: AskedQuestion }) {
  const { refused, view } = useGiving();
  const sent = refused?.initialValue?.questionId === id ? refused : undefined;
  const { field } = plainForm(questionAnchor(id), sent);
  const words = field('text', answer?.text);
  const element = useRef<HTMLFormElement>(null);
  const isKept = useKeptWords(element, keptAnswerKey(view.me.giverId, id), sent !== undefined);
  return (
    <Form ref={element} method="post" preventScrollReset aria-label={text} className="grid gap-2">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="questionId" value={id} />
      {kind === 'words' && <TextArea field={words} label="Your answer" rows={2} />}
      {kind === 'words' && <LengthNote field={words.id} most={ROUND_LIMITS.answer} />}
      <div className="flex flex-wrap items-center gap-2">
        {kind === 'words' && <Button>Keep this answer</Button>}
        {kind === 'choice' && choices.map((choice) => <Chip key={choice} name="choice" value={choice} isChosen={answer?.choice === choice} label={choice} />)}
        {kind === 'rating' && ratings.map((rating) => <Chip key={rating} name="rating" value={String(rating)} isChosen={answer?.rating === rating} label={`${rating}, ${ratingWords()[rating]}`} />)}
        {kind === 'words' && <KeptNote isKept={isKept} />}
      </div>
      <NotSent form={{ questionId: id }} {...(kind === 'words' && { keeps: isKept ? 'device' : 'page' })} />
      <FieldError field={field('choice')} />
    </Form>
  );
}

/** An answer of one press. */
const Chip = ({ name, value, label, isChosen }: { name: string; value: string; label: string; isChosen: boolean }) => (
  <Button name={name} value={value} aria-pressed={isChosen} className={`rounded-full! ${isChosen ? 'border-accent! bg-accent! text-accent-ink!' : ''}`}>
    {label}
  </Button>
);
