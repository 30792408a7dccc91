import { Form, useNavigation } from '@remix-run/react';
import { POINTS_PER_QUESTION } from '#domain/question-points.ts';
import { Icon } from '#app/ui/icon.tsx';

type Props = {
  slug: string;
  question: { id: string; text: string };
  mine: number;
  left: number;
  /** The page to come back to; the board unless given. */
  then?: string;
};

const step = 'grid size-9 place-items-center rounded-md border border-line-strong bg-sheet text-ink hover:bg-sunken aria-disabled:opacity-40 pointer-coarse:size-11';

/** My points on a question, with one more and one fewer. Every press is a form of its own. */
export function PointsForm({ slug, question, mine, left, then }: Props) {
  const { formData } = useNavigation();
  const isMoving = formData?.get('questionId') === question.id;
  const mayAdd = left > 0 && mine < POINTS_PER_QUESTION;
  return (
    <Form method="post" action={`/communities/${slug}/questions`} preventScrollReset className="mt-2 flex flex-wrap items-center gap-2 text-s">
      <input type="hidden" name="questionId" value={question.id} />
      {then && <input type="hidden" name="then" value={then} />}
      <button name="points" value={mine - 1} disabled={mine === 0} aria-label={`One point fewer for: ${question.text}`} className={`${step} disabled:opacity-40`}>
        <Icon name="minus" size="small" />
      </button>
      <output aria-live="polite" aria-busy={isMoving || undefined} className="min-w-20 text-center tabular-nums">
        <b>{mine}</b> {mine === 1 ? 'point of mine' : 'points of mine'}
      </output>
      <button name="points" value={mine + 1} disabled={!mayAdd} aria-label={`One point more for: ${question.text}`} className={`${step} disabled:opacity-40`}>
        <Icon name="add" size="small" />
      </button>
      {mine === POINTS_PER_QUESTION && <span className="text-xs text-ink-soft">A question takes at most {POINTS_PER_QUESTION}.</span>}
    </Form>
  );
}
