import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { MemberReading } from '#server/services/community/community-reading.ts';
import { publishedInWords } from '#app/publication/summit-dates.ts';
import { ReadingForm } from '#app/reading/reading-form.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Piece = Omit<MemberReading, 'addedAt'> & { addedAt: Date | string };
type Props = { piece: Piece; lastResult: SubmissionResult | undefined };

/** One piece of reading; for who added it and who convenes, folded below it the way to change it or take it off the list. */
export function PieceLine({ piece, lastResult }: Props) {
  const { id, title, url, author, source, publishedOn, note, addedBy, mayChange } = piece;
  return (
    <li className="border-t border-line py-4 first:border-0 first:pt-0">
      <h2 className="text-l leading-snug">
        <a href={url} rel="noopener nofollow ugc" className="break-words text-ink decoration-line-strong hover:decoration-current">{title}</a>
      </h2>
      <p className="text-s text-ink-soft">{[author, source, publishedOn && publishedInWords(publishedOn)].filter(Boolean).join(', ')}</p>
      {note && <p className="mt-1.5 max-w-measure font-serif text-m break-words whitespace-pre-line">{note}</p>}
      {addedBy && <p className="mt-1 text-xs text-ink-soft">Added by {addedBy}</p>}
      {mayChange && (
        <Disclosure isOpen={lastResult !== undefined} summary={<>Change<span className="sr-only"> “{title}”</span></>}>
          <ReadingForm id={`reading-${id}`} piece={piece} lastResult={lastResult} />
          <Form method="post" preventScrollReset className="mt-5">
            <input type="hidden" name="readingId" value={id} />
            <SubmitButton size="small" variant="quiet" icon="trash" name="intent" value="delete" className="text-bad! whitespace-normal!">Take “{title}” off the list</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </li>
  );
}
