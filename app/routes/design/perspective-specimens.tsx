import { perspectiveKeys } from '#domain/perspective.ts';
import { PerspectiveLegend, ShapeLegend } from '#app/perspectives/perspective-legend.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { PlenaryMark } from '#app/perspectives/plenary-mark.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { Specimen } from './specimen.tsx';

const room = [
  { key: 'teacher', count: 4 },
  { key: 'coach', count: 2 },
  { key: 'administrator', count: 2 },
  { key: 'developer', count: 3 },
  { key: 'funder', count: 1 },
] as const;

const summit = [
  { key: 'teacher', count: 25 },
  { key: 'coach', count: 12 },
  { key: 'administrator', count: 14 },
  { key: 'developer', count: 23 },
  { key: 'funder', count: 4 },
  { key: 'researcher', count: 4 },
] as const;

export const PerspectiveSpecimens = () => (
  <>
    <Specimen name="perspective-mark">
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {perspectiveKeys.map((key) => (
          <li key={key}>
            <PerspectiveMark of={key} size="normal" />
          </li>
        ))}
      </ul>
      <ShapeLegend hasOutline className="mt-3 max-w-2xl" />
    </Specimen>
    <Specimen name="the-table">
      <div className="flex flex-wrap items-center gap-8">
        <figure className="w-64">
          <TheTable attendance={summit} size="huge" place="at the summit" />
          <PerspectiveLegend attendance={summit} isCentred className="mt-3" />
        </figure>
        <figure className="w-48">
          <TheTable attendance={room} size="large" />
          <PerspectiveLegend attendance={room} isCentred className="mt-3" />
        </figure>
        <TheTable attendance={room} />
        <TheTable attendance={summit} size="small" place="at the summit" />
        <TheTable attendance={[]} size="small" />
        <PlenaryMark className="size-12" />
      </div>
    </Specimen>
  </>
);
