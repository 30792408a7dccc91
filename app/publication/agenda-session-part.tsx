import { Link } from '@remix-run/react';
import type { PartView } from '#server/services/publication/part-view.ts';
import { agendaPersonPartWords } from '#domain/agenda/agenda-session.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Reading, Section, SideNote } from '#app/ui/page.tsx';
import { ReportLink } from '#app/reports/report-link.tsx';
import { FloorPart } from './floor-part.tsx';

type Props = { part: PartView; summitSlug: string };

/** A panel, a strategic discussion or a round of perspectives: who spoke, what it was about, what it came down to. */
export function AgendaSessionPart({ part, summitSlug }: Props) {
  const { anchor, word, title, subtitle, people, abstract, outcome, points, wentInto, reports, floor } = part;
  const voices = points.filter(({ voice }) => voice !== null);
  const steps = points.filter(({ voice }) => voice === null);
  return (
    <Section id={anchor} eyebrow={word} title={title} heading="large">
      {subtitle && <p className="-mt-2 mb-4 font-serif text-l text-ink-soft">{subtitle}</p>}
      {people.length > 0 && <People people={people} />}
      <Reading notes={(wentInto.length > 0 || reports.length > 0) && <CameOfIt rooms={wentInto} reports={reports} summitSlug={summitSlug} />}>
        <RichTextView text={[...abstract, ...outcome]} />
      </Reading>
      {steps.length > 0 && <Steps steps={steps} />}
      {voices.length > 0 && <Voices voices={voices} />}
      <FloorPart floor={floor} />
    </Section>
  );
}

const People = ({ people }: Pick<PartView, 'people'>) => (
  <ul className="mt-8 mb-6 grid gap-x-8 gap-y-4 md:grid-cols-3 print:grid-cols-3">
    {people.map(({ name, affiliation, part }) => (
      <li key={name}>
        <p className="font-serif text-l font-semibold">{name}</p>
        <p className="mt-0.5 text-s text-ink-soft">{[part !== 'speaker' && agendaPersonPartWords()[part], affiliation].filter(Boolean).join(', ')}</p>
      </li>
    ))}
  </ul>
);

const CameOfIt = ({ rooms, reports, summitSlug }: { rooms: PartView['wentInto']; reports: PartView['reports']; summitSlug: string }) => (
  <>
    {rooms.length > 0 && <WentInto rooms={rooms} summitSlug={summitSlug} />}
    {reports.map((report) => (
      <SideNote key={report.slug} title="What came of it">
        <ReportLink report={report} />
      </SideNote>
    ))}
  </>
);

const WentInto = ({ rooms, summitSlug }: { rooms: PartView['wentInto']; summitSlug: string }) => (
  <SideNote title="From this session">
    Its questions went into{' '}
    {rooms.map(({ slug, focus }, place) => (
      <span key={slug}>
        {place > 0 && (place === rooms.length - 1 ? ' and ' : ', ')}
        <Link to={`/summits/${summitSlug}/rooms/${slug}`}>{focus}</Link>
      </span>
    ))}
    .
  </SideNote>
);

const wide: Record<number, string> = { 1: '', 2: 'lg:grid-cols-2', 3: 'lg:grid-cols-3 print:grid-cols-3' };
const small = 'font-sans! text-s! leading-normal! text-ink-soft';

/** Numbered points along one line, as the steps of a way. */
const Steps = ({ steps }: { steps: PartView['points'] }) => (
  <ol className={`mt-12 grid gap-x-6 gap-y-8 sm:grid-cols-2 ${wide[steps.length] ?? 'lg:grid-cols-4 print:grid-cols-4'}`}>
    {steps.map(({ title, text }, place) => (
      <li key={title} className="relative border-t border-line-strong pt-3">
        <span aria-hidden className="absolute -top-3.5 left-0 bg-paper pr-3 font-serif text-m font-semibold text-accent">
          {place + 1}
        </span>
        <h3 className="mt-1 mb-1 text-m leading-snug">{title}</h3>
        <RichTextView text={text} className={small} />
      </li>
    ))}
  </ol>
);

/** What each perspective said, side by side. */
const Voices = ({ voices }: { voices: PartView['points'] }) => (
  <div className={`mt-8 grid ${voices.length === 1 ? '' : voices.length === 2 ? 'md:grid-cols-2 print:grid-cols-2' : 'md:grid-cols-3 print:grid-cols-3'}`}>
    {voices.map(({ title, text, voice }) => (
      <div key={`${voice} ${title}`} className="border-line py-4 max-md:border-t md:border-l md:px-6 md:py-0 md:first:border-0 md:first:pl-0 md:last:pr-0 print:border-t-0 print:py-0 print:pr-4">
        <h3 className="mb-3 tracking-normal">
          {voice && (
            <PerspectiveMark of={voice} size="large" className="font-sans">
              {capital(perspectiveWord(voice, 2))}
            </PerspectiveMark>
          )}
        </h3>
        <p className="mb-1 font-serif text-m leading-snug font-semibold">{title}</p>
        <RichTextView text={text} className="text-m! leading-[1.55]!" />
      </div>
    ))}
  </div>
);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
