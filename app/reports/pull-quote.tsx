import type { ReactNode } from 'react';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import type { ShownPerson } from '#domain/report/published-report.ts';
import { ReportNodes } from './report-nodes.tsx';
import { ShownPersonMark } from './shown-person.tsx';

/** The quote that a block is, when it is nothing else. */
export function quoteIn(nodes: readonly UnsignedNode[]): UnsignedNode | null {
  const [first, ...others] = nodes;
  return first?.type === 'blockquote' && others.length === 0 ? first : null;
}

type Props = { quote: UnsignedNode; imageAddress: (imageId: string) => string; tail?: ReactNode; by?: readonly ShownPerson[] };

/** Words set large, and whose they are as far as that is shown. */
export const PullQuote = ({ quote, imageAddress, tail, by = [] }: Props) => (
  <figure className="pull-quote">
    <blockquote>
      <ReportNodes nodes={quote.content.filter((part): part is UnsignedNode => !('text' in part))} imageAddress={imageAddress} tail={tail} />
    </blockquote>
    {by.length > 0 && (
      <figcaption>
        {by.map((person, place) => (
          <ShownPersonMark key={place} person={person} />
        ))}
      </figcaption>
    )}
  </figure>
);
