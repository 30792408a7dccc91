import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { licenceAddress } from '#domain/licence.ts';
import { t } from '#domain/words/t.ts';
import { datesInWords } from './summit-dates.ts';

type Cited = { slug: string; title: string; host: string; startsOn: string; endsOn: string; url: string; licence: string; colophon: string };
type Props = { summit: Cited; /** What is cited, when it is a part of the summit. */ part?: { title: string; url: string } };

/** How to cite it, what one may do with it, in which forms it can be had, and how it was made. */
export const Colophon = ({ summit, part }: Props) => (
  <aside aria-label="About this publication" className="grid gap-8 bg-sunken px-edge pt-8 pb-12 text-s text-ink-soft md:grid-cols-3 print:mt-8 print:grid-cols-3 print:border-t print:border-line print:bg-transparent print:py-4">
    <Block title="Cite">
      <p>
        {[part && t`“${part.title}”. In:`, summit.host && `${summit.host},`, `${summit.title},`, `${datesInWords(summit.startsOn, summit.endsOn)}.`].filter(Boolean).join(' ')}{' '}
        <span className="break-all">{part?.url ?? summit.url}</span>
      </p>
    </Block>
    <Block title="Licence and formats">
      <p>
        <Licence licence={summit.licence} />.{' '}
        <span className="print:hidden">
          <Link to={`/summits/${summit.slug}/calendar.ics`} reloadDocument>
            Calendar
          </Link>
          ,{' '}
          <Link to={`/summits/${summit.slug}/schedule.json`} reloadDocument>
            schedule as JSON
          </Link>
          . This page prints as a paper.
        </span>
      </p>
    </Block>
    {summit.colophon && (
      <Block title="How this was made">
        <p>{summit.colophon}</p>
      </Block>
    )}
  </aside>
);

function Licence({ licence }: { licence: string }) {
  const address = licenceAddress(licence);
  if (!address) return licence || t`No licence was chosen: ask before you use it elsewhere`;
  return (
    <a href={address} rel="license noopener">
      {licence}
    </a>
  );
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <h2 className="mb-1 font-sans text-s leading-snug font-semibold tracking-normal text-ink">{title}</h2>
    {children}
  </div>
);
