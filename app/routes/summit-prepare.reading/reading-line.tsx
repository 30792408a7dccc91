import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReadingView } from '#server/services/summits/edit-reading-list.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { ReadingForm } from '#app/reading/reading-form.tsx';

type Props = { piece: ReadingView; lastResult: SubmissionResult | undefined };

/** One piece as readers see it, and folded below it the way to change it or take it off the list. */
export function ReadingLine({ piece, lastResult }: Props) {
  const { id, title, url, author, source, publishedOn, note } = piece;
  return (
    <li className="border-b border-line pt-4 pb-1">
      <p className="font-serif text-m font-semibold">
        <a href={url} rel="noopener external">
          {title}
        </a>
      </p>
      <p className="text-s text-ink-soft">{[author, source, publishedOn].filter(Boolean).join(', ')}</p>
      {note && <p className="mt-1 max-w-measure text-s">{note}</p>}
      <Disclosure
        isOpen={lastResult !== undefined}
        summary={
          <>
            Change<span className="sr-only"> “{title}”</span>
          </>
        }
      >
        <ReadingForm id={`reading-${id}`} piece={piece} lastResult={lastResult} />
        <Form method="post" preventScrollReset className="mt-5">
          <input type="hidden" name="readingId" value={id} />
          <SubmitButton size="small" variant="quiet" icon="trash" name="intent" value="delete" className="text-bad! whitespace-normal!">
            Take “{title}” off the list
          </SubmitButton>
        </Form>
      </Disclosure>
    </li>
  );
}
