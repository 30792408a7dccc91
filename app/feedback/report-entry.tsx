import type { ReadEntry } from '#domain/feedback/reading-sections.ts';
import { Prose } from '#app/ui/page.tsx';
import { ChangedSince, PlaceWords } from './place-words.tsx';
import { Pressable } from './pressable.tsx';

/** One place of a report as it is read: a paragraph, a point, a quote, a figure, or the section as a whole; below it the rooms that it came from. */
export const ReportEntry = ({ entry: { main, look, from } }: { entry: ReadEntry }) => (
  <>
    {look === 'section' ? (
      <p className="text-s text-ink-soft">
        <Pressable place={main.key} quote={null} className="text-accent!">
          About this section as a whole
        </Pressable>
      </p>
    ) : look === 'figure' ? (
      <div className="border-l-2 border-line-strong pl-3 text-s whitespace-pre-line">
        <PlaceWords place={main} />
      </div>
    ) : look === 'point' ? (
      <ul className="list-disc pl-6 font-serif text-read">
        <li>
          <PlaceWords place={main} />
        </li>
      </ul>
    ) : (
      <Prose>{look === 'quote' ? <blockquote>{<PlaceWords place={main} />}</blockquote> : <PlaceWords place={main} />}</Prose>
    )}
    {from && <p className="mt-1 text-xs text-ink-soft">From {from}</p>}
    <ChangedSince place={main} />
  </>
);
