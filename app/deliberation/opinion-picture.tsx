import type { Perspective } from '#domain/perspective.ts';
import type { MapView } from '#server/services/deliberations/view-map.ts';
import { perspectiveColour, perspectiveShapes } from '#app/perspectives/perspective-drawings.tsx';
import { drawing, hullOf, type Place, spreadOut, toDrawing } from './map-geometry.ts';
import { countWords, groupName } from './map-words.ts';

/** The map as a picture: who votes alike stands together. Axes have no meaning and no names; everything is said in the table beside it as well. */
export function OpinionPicture({ map: { points, groups } }: { map: Pick<MapView, 'points' | 'groups'> }) {
  const placed = spreadOut(toDrawing(points)).map((place, index) => ({ ...place, ...pick(points[index]) }));
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={`${countWords(groups.length, 'group')} of like voters: ${groups.map(({ people }, group) => `${groupName(group)}, ${countWords(people, 'person', 'people')}`).join('; ')}`} className="block h-auto w-full">
      {groups.map((_, group) => (
        <polygon key={group} points={cornersOf(placed.filter((point) => point.group === group))} strokeWidth="46" strokeLinejoin="round" className="fill-sunken stroke-sunken" />
      ))}
      {placed.map(({ x, y, perspective, isMine }, index) => (
        <g key={index} transform={`translate(${x} ${y})`}>
          {isMine && <circle r="14" fill="none" strokeWidth="2" className="stroke-ink" />}
          <g transform="translate(-8.4 -8.4) scale(1.2)" fill="currentColor" className={perspective ? perspectiveColour[perspective] : 'text-ink-soft'}>
            {perspectiveShapes[perspective ?? 'educator']}
          </g>
          {isMine && (
            <text y="30" textAnchor="middle" className="fill-ink font-sans text-[15px] font-bold">
              you
            </text>
          )}
        </g>
      ))}
      {groups.map(({ people }, group) => {
        const { x, y } = topOf(placed.filter((point) => point.group === group));
        return (
          <text key={group} x={x} y={y} textAnchor="middle" className="fill-ink font-serif text-[20px] font-semibold">
            {groupName(group)} <tspan className="fill-ink-soft font-sans text-[15px] font-normal">{people}</tspan>
          </text>
        );
      })}
    </svg>
  );
}

const pick = (point: MapView['points'][number] | undefined): { group: number; perspective: Perspective | null; isMine: boolean } => ({ group: point?.group ?? 0, perspective: point?.perspective ?? null, isMine: point?.isMine ?? false });

const cornersOf = (places: readonly Place[]): string => hullOf(places).map(({ x, y }) => `${x},${y}`).join(' ');

/** Above a group, and within the drawing. */
function topOf(places: readonly Place[]): Place {
  const x = places.reduce((sum, place) => sum + place.x, 0) / Math.max(1, places.length);
  return { x: Math.min(drawing.width - 60, Math.max(60, x)), y: Math.max(20, Math.min(...places.map((place) => place.y)) - 30) };
}
