import { t } from '#domain/words/t.ts';
import type { PublicationView } from '#server/services/publication/read-publication.ts';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { Eyebrow } from '#app/ui/page.tsx';
import { JoinActs } from './join-acts.tsx';
import { factsOf } from './publication-facts.ts';

const eyebrows = { draft: t`Summit, in preparation`, published: t`Summit`, live: t`Summit, under way`, held: t`Summit proceedings` };

/** Title, what it is for, who comes, the way in, and the facts in one row. */
export function Masthead({ view }: { view: PublicationView }) {
  const { summit, attendance } = view;
  const isHeld = summit.life === 'held';
  return (
    <header className="px-edge pt-8 md:pt-12 print:p-0">
      <div className="grid items-center gap-x-12 gap-y-6 md:grid-cols-[minmax(0,1fr)_18.75rem] print:grid-cols-[minmax(0,1fr)_16rem]">
        <div>
          <Eyebrow>{eyebrows[summit.life]}</Eyebrow>
          <h1 className="mt-3 mb-6 max-w-[17em] text-3xl">{wholeWords(summit.title)}</h1>
          {summit.tagline && <p className="max-w-[36rem] font-serif text-l leading-normal text-ink-soft">{summit.tagline}</p>}
          <JoinActs view={view} />
        </div>
        {attendance.length > 0 && (
          <figure>
            <TheTable attendance={attendance} size="huge" place={isHeld ? 'at the summit' : 'so far'} className="mx-auto h-auto max-w-full" />
            <PerspectiveLegend attendance={attendance} isCentred className="mt-3" />
            <figcaption className="mt-3 text-center text-xs text-ink-faint">
              {isHeld ? 'Who came' : 'Who comes'}, by perspective{summit.isDemo && ' (demonstration data)'}
            </figcaption>
          </figure>
        )}
      </div>
      <dl className="mt-8 flex flex-wrap justify-between gap-x-6 gap-y-4 border-y border-line-strong py-4 max-md:grid max-md:grid-cols-2 md:mt-12 print:flex">
        {factsOf(view).map(({ label, value }) => (
          <div key={label}>
            <dt className="text-xs text-ink-faint">{label}</dt>
            <dd className="mt-0.5 font-serif text-m leading-snug font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** Words with a hyphen stay whole in a title, unless they are longer than a phone is wide. */
const wholeWords = (title: string) =>
  title.split(/(?<!\S)(\S{1,8}-\S{1,12})(?!\S)/).map((part, place) =>
    place % 2 === 1 ? (
      <span key={place} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
