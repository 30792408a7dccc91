import type { ReactNode } from 'react';

type Props = { id: string; number?: number; language?: string; children: ReactNode };

/** Opens a part of the report; those of the text are numbered. */
export const PartHeading = ({ id, number, language, children }: Props) => (
  <h2 id={id} className="part-heading" lang={language}>
    {number !== undefined && <span className="part-number">{number}</span>}
    {number !== undefined && ' '}
    {children}
  </h2>
);
