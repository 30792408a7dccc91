import { groupName } from '#domain/opinion-map/group-name.ts';
import { drawing, mapPicture, type Place } from '#domain/opinion-map/map-picture.ts';
import type { MapView } from '#server/services/deliberations/view-map.ts';
import { peopleWords } from './map-words.ts';

/** The map as a picture: who votes alike stands together. Axes have no meaning and no names; everything is said in the table beside it as well. No mark tells a perspective: who has the votes could find whose mark it is. */
export function OpinionPicture({ map: { points, groups } }: { map: Pick<MapView, 'points' | 'groups'> }) {
  const picture = mapPicture(points, groups.length);
  const sizes = groups.map(({ people }, group) => `${groupName(group)}, ${peopleWords(people)}`).join('; ');
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={groups.length === 1 ? `1 group of like voters: ${sizes}` : `${groups.length} groups of like voters: ${sizes}`} className="block h-auto w-full overflow-visible">
      {picture.groups.map(({ corners }, group) => (
        <polygon key={group} points={cornerWords(corners)} strokeWidth="46" strokeLinejoin="round" className="fill-sunken stroke-sunken" />
      ))}
      {picture.places.map(({ x, y }, index) => {
        const { isMine = false } = points[index] ?? {};
        return (
          <g key={index} transform={`translate(${x} ${y})`}>
            {isMine && <circle r="14" fill="none" strokeWidth="2" className="stroke-ink" />}
            <circle r="7" className="fill-accent" />
            {isMine && (
              <text y="30" textAnchor="middle" className="fill-ink font-sans text-[15px] font-bold phone:text-[26px]">
                you
              </text>
            )}
          </g>
        );
      })}
      {picture.groups.map(({ name }, group) => (
        <text key={group} x={name.x} y={name.y} textAnchor="middle" className="fill-ink font-serif text-[20px] font-semibold phone:text-[34px]">
          {groupName(group)} <tspan className="fill-ink-soft font-sans text-[15px] font-normal phone:text-[26px]">{groups[group]?.people}</tspan>
        </text>
      ))}
    </svg>
  );
}

const cornerWords = (corners: readonly Place[]): string => corners.map(({ x, y }) => `${x},${y}`).join(' ');
