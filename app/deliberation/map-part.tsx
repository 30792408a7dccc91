import { perspectiveWord } from '#domain/perspective.ts';
import type { MapView } from '#server/services/deliberations/view-map.ts';
import { capital, PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { groupName } from './map-words.ts';
import { OpinionPicture } from './opinion-picture.tsx';

const numberWords = ['No groups', 'One group', 'Two groups', 'Three groups', 'Four groups', 'Five groups'];

/** The picture with what its marks mean, and the same as a table. */
export function MapPart({ map }: { map: MapView }) {
  const { groups, perspectives, firmness, points } = map;
  const [firmest] = firmness.filter(({ groups: count }) => count === groups.length);
  return (
    <Section id="map" title={`${numberWords[groups.length] ?? `${groups.length} groups`} of like voters`} rule="none">
      <p className="max-w-measure text-s text-ink-soft">People who vote alike stand close together. Place has no other meaning: left is not better, and groups were found from votes alone, not from perspectives.</p>
      <div className="mt-3 max-w-[780px]">
        <OpinionPicture map={map} />
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {perspectives.map(({ perspective, people }) => (
          <li key={perspective}>
            <PerspectiveMark of={perspective} count={people} drawing="shape" />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-ink-soft">
        {points.length} of {map.people} people who voted are on the map. Perspectives under five are among “others”.
        {firmest && ` How firm: mean silhouette ${firmest.silhouette.toFixed(2)} (1 is as firm as can be, 0 not at all).`}
      </p>
      <Disclosure summary="The map as a table">
        <Table caption="People in each group, by perspective" columns={['Group', ...perspectives.map(({ perspective }) => capital(perspectiveWord(perspective, 2))), 'All']}>
          {groups.map(({ people, byPerspective, isMine }, group) => (
            <Row key={group}>
              <RowHeader>
                {groupName(group)}
                {isMine && ', yours'}
              </RowHeader>
              {perspectives.map(({ perspective }, place) => (
                <Cell key={perspective} label={capital(perspectiveWord(perspective, 2))}>
                  {byPerspective[place] ?? 0}
                </Cell>
              ))}
              <Cell label="All">{people}</Cell>
            </Row>
          ))}
        </Table>
      </Disclosure>
    </Section>
  );
}
