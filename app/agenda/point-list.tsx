import { type PerspectiveKey, perspectiveWord } from '#domain/perspective.ts';
import type { RichText } from '#domain/rich-text.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';

type Point = { title: string; text: RichText; voice: PerspectiveKey | null };

/** What a session comes down to: steps with numbers, then voices side by side, each under its perspective. */
export function PointList({ points }: { points: readonly Point[] }) {
  const steps = points.filter(({ voice }) => voice === null);
  const voices = points.filter((point): point is Point & { voice: PerspectiveKey } => point.voice !== null);
  return (
    <>
      {steps.length > 0 && (
        <ol className="mt-10 grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
          {steps.map(({ title, text }, place) => (
            <li key={place} className="relative border-t border-line-strong pt-3">
              <span aria-hidden className="absolute -top-3.5 left-0 bg-paper pr-3 font-serif text-m font-semibold text-accent">
                {place + 1}
              </span>
              <h2 className="font-serif text-m font-semibold tracking-normal">{title}</h2>
              <RichTextView text={text} className="font-sans! text-s! text-ink-soft" />
            </li>
          ))}
        </ol>
      )}
      {voices.length > 0 && (
        <ul className="mt-10 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
          {voices.map(({ title, text, voice }, place) => (
            <li key={place} className="border-t border-line pt-3">
              <PerspectiveMark of={voice} size="large">
                {perspectiveWord(voice, 2).replace(/^./, (letter) => letter.toUpperCase())}
              </PerspectiveMark>
              <h2 className="mt-2 font-serif text-m font-semibold tracking-normal">{title}</h2>
              <RichTextView text={text} className="text-m!" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
