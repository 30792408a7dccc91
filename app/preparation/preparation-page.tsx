import type { ReactNode } from 'react';

type Props = { title: ReactNode; /** One or two quiet sentences. */ lede?: ReactNode; /** On the right of the title: at most one primary button. */ acts?: ReactNode; children: ReactNode };

/** A page of preparation: its heading and, below a hairline each, its parts. */
export const PreparationPage = ({ title, lede, acts, children }: Props) => (
  <div className="max-w-5xl">
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        <h1 className="text-2xl">{title}</h1>
        {lede && <div className="mt-2 max-w-measure text-s text-ink-soft">{lede}</div>}
      </div>
      {acts && <div className="flex flex-wrap gap-2">{acts}</div>}
    </header>
    {children}
  </div>
);
