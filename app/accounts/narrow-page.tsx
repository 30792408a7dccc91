import type { ReactNode } from 'react';
import { Eyebrow, Page } from '#app/ui/page.tsx';

type Props = { eyebrow?: string; title: ReactNode; standfirst?: ReactNode; children?: ReactNode };

/** One short column for one short form: signing in and what belongs to it. */
export const NarrowPage = ({ eyebrow, title, standfirst, children }: Props) => (
  <Page width="form">
    <div className="mx-auto max-w-lg">
      {eyebrow && <Eyebrow className="mb-2">{eyebrow}</Eyebrow>}
      <h1 className="text-2xl">{title}</h1>
      {standfirst && <p className="mt-3 text-ink-soft">{standfirst}</p>}
      <div className="mt-6 grid gap-5">{children}</div>
    </div>
  </Page>
);
