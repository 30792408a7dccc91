import type { ReactNode } from 'react';
import { LinkButton } from '#app/ui/button.tsx';

type Props = { slug: string; /** Who looks may plan rooms. */ mayPrepare: boolean; title: string; /** What to do with the sheets. */ hint: ReactNode; children: ReactNode };

/** Sheets to print, with nothing around them on paper; on the screen a line above says what to do with them. */
export const PrintedPage = ({ slug, mayPrepare, title, hint, children }: Props) => (
  <main id="main" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-8 md:py-12 print:max-w-none print:p-0">
    <div className="mb-8 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 print:hidden">
      <div className="min-w-0">
        <h1 className="text-2xl">{title}</h1>
        <div className="mt-2 max-w-measure text-s text-ink-soft">{hint}</div>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton to={`/summits/${slug}/board`} size="small" icon="back">
          Back to the board
        </LinkButton>
        {mayPrepare && (
          <LinkButton to={`/summits/${slug}/prepare/rooms`} size="small" icon="pencil">
            Plan rooms
          </LinkButton>
        )}
      </div>
    </div>
    {children}
  </main>
);
