import { groupName } from '#domain/opinion-map/group-name.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { MapView } from '#server/services/deliberations/view-map.ts';
import { capital, PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { OpinionPicture } from './opinion-picture.tsx';

const numberWords = [t`No groups`, t`One group`, t`Two groups`, t`Three groups`, t`Four groups`, t`Five groups`];

/** The picture with what its marks mean, and the same as a table. */
export function MapPart({ map }: { map: MapView }) {
  const { groups, perspectives, firmness, points } = map;
  // One part is everybody: it says nothing beside the groups.
  const parts = perspectives.length > 1 ? perspectives : [];
  const [firmest] = firmness.filter(({ groups: count }) => count === groups.length);
  return (
    <Section id="map" title={`${numberWords[groups.length] ?? `${groups.length} groups`} of like voters`} rule="none">
      <p className="max-w-measure text-s text-ink-soft">People who vote alike stand close together. Place has no other meaning: left is not better, and groups were found from votes alone, not from perspectives.</p>
      <div className="mt-3 max-w-[780px]">
        <OpinionPicture map={map} />
      </div>
      {parts.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1" aria-label="People on the map, by perspective">
          {parts.map(({ perspective, people }) => (
            <li key={perspective}>
              <PerspectiveMark of={perspective} count={people} drawing="shape" />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-xs text-ink-soft">
        {points.length} of {map.people} people who voted are on the map.{parts.length > 0 && ' Perspectives under five are among “others”; no mark tells whose it is.'}
        {firmest && ` How firm: mean silhouette ${firmest.silhouette.toFixed(2)} (1 is as firm as can be, 0 not at all).`}
      </p>
      <Disclosure summary="The map as a table">
        <Table caption={parts.length > 0 ? 'People in each group, by perspective' : 'People in each group'} columns={[t`Group`, ...parts.map(({ perspective }) => capital(perspectiveWord(perspective, 2))), t`All`]}>
          {groups.map(({ people, byPerspective, isMine }, group) => (
            <Row key={group}>
              <RowHeader>
                {groupName(group)}
                {isMine && ', yours'}
              </RowHeader>
              {parts.map(({ perspective }, place) => (
                <Cell key={perspective} label={capital(perspectiveWord(perspective, 2))}>
                  {byPerspective[place] ?? <span className="text-ink-soft">Not shown</span>}
                </Cell>
              ))}
              <Cell label="All">{people}</Cell>
            </Row>
          ))}
        </Table>
        {groups.some(({ byPerspective }) => parts.length > 0 && byPerspective.includes(null)) && <p className="mt-2 text-xs text-ink-soft">Not shown: it would tell of fewer than five people of a group.</p>}
      </Disclosure>
    </Section>
  );
}
