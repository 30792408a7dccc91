import { ratingWords } from '#domain/feedback/feedback-round.ts';
import { t } from '#domain/words/t.ts';
import type { AlikeView } from '#server/services/feedback/ledger/ledger-pairs.ts';
import { SaidBy } from '../said-by.tsx';
import { AnswerForm } from './answer-form.tsx';

/** One that stands under another, with all that its giver said and may still say. */
export const Alike = ({ alike }: { alike: AlikeView }) => (
  <li id={`remark-${alike.id}`} className="mt-3 scroll-mt-6">
    <Quoted quote={alike.quote} />
    <blockquote className="font-serif text-s whitespace-pre-line">{alike.text}</blockquote>
    <Suggested suggestion={alike.suggestion} />
    <p className="flex flex-wrap gap-x-3 text-xs text-ink-soft">
      <span>
        <SaidBy by={alike.by} />
        {alike.isMine && ', yours'}
      </span>
      <Weight of={alike} />
    </p>
    {alike.reason && <p className="mt-1 text-s whitespace-pre-line">{alike.reason}</p>}
    <Answer of={alike} />
  </li>
);

export const Quoted = ({ quote }: Pick<AlikeView, 'quote'>) => quote && <p className="mb-2 border-l-2 border-line-strong pl-3 font-serif text-s text-ink-soft">“{quote}”</p>;

export const Suggested = ({ suggestion }: Pick<AlikeView, 'suggestion'>) =>
  suggestion && (
    <p className="mt-2 font-serif text-s">
      <span className="font-sans text-xs text-ink-soft">Suggested instead: </span>“{suggestion}”
    </p>
  );

/** How it was rated, and how many agree. */
export const Weight = ({ of: { rating, agreements } }: { of: Pick<AlikeView, 'rating' | 'agreements'> }) => {
  const words = [rating !== null && t`rated ${rating}, ${ratingWords()[rating]}`, agreements > 0 && (agreements === 1 ? t`1 agrees` : t`${agreements} agree`)].filter(Boolean).join(', ');
  return words && <span>{words}</span>;
};

/** What its giver answered to what became of it, or may answer. */
export const Answer = ({ of: { id, answer, isMine, mayAnswer } }: { of: Pick<AlikeView, 'id' | 'answer' | 'isMine' | 'mayAnswer'> }) => (
  <>
    {answer !== null && (
      <div className="mt-4 border-t border-line pt-3">
        <p className="text-xs text-ink-soft">{isMine ? 'You answered:' : 'Whoever said it answered:'}</p>
        <p className="mt-1 font-serif text-s whitespace-pre-line">{answer}</p>
      </div>
    )}
    {mayAnswer && <AnswerForm remarkId={id} />}
  </>
);
