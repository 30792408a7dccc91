import type { SeatingFigures } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';

const named = ({ mixedRooms, rooms, wished, wishesMet, strangersPercent, needed, needsMet }: SeatingFigures): [label: string, figure: string][] => [
  [t`Perspectives mixed`, rooms === 1 ? t`${mixedRooms} of 1 room` : t`${mixedRooms} of ${rooms} rooms`],
  ...(wished > 0 ? [[t`Got a room they asked for`, t`${wishesMet} of ${wished}`] satisfies [string, string]] : []),
  ...(strangersPercent === null ? [] : [[t`Strangers to each other`, `${strangersPercent}%`] satisfies [string, string]]),
  ...(needed > 0 ? [[t`Access needs met`, t`${needsMet} of ${needed}`] satisfies [string, string]] : []),
];

/** The score of a seating as a figure. */
export const SeatingScore = ({ score }: Pick<SeatingFigures, 'score'>) => (
  <p className="font-serif text-2xl leading-none font-semibold whitespace-nowrap">
    {score}
    <span className="ml-1 font-sans text-xs font-normal text-ink-soft">of 100</span>
  </p>
);

/** What the score of a seating is made of, and what would raise it. */
export const SeatingShares = ({ figures }: { figures: SeatingFigures }) => (
  <div className="min-w-0">
    <dl className="grid gap-x-8 gap-y-1 text-s sm:flex sm:flex-wrap">
      {named(figures).map(([label, figure]) => (
        <div key={label} className="flex justify-between gap-4 sm:block">
          <dt className="text-xs text-ink-soft">{label}</dt>
          <dd className="font-semibold">{figure}</dd>
        </div>
      ))}
    </dl>
    {figures.advice && (
      <p className="mt-2 text-xs text-ink-soft">
        {figures.advice}
        {figures.mixedRooms < figures.rooms && ' Somebody moved there would raise the score.'}
      </p>
    )}
  </div>
);
