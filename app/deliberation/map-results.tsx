import { Link } from '@remix-run/react';
import type { MapView } from '#server/services/deliberations/view-map.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { AgreementList } from './agreement-list.tsx';
import { GroupsApart, SideShare } from './groups-apart.tsx';

/** What came out, in words and tables: shared first, then what divides. */
export function MapResults({ map }: { map: MapView }) {
  const [shared, others] = [map.agreements.filter(({ isShared }) => isShared), map.agreements.filter(({ isShared }) => !isShared)];
  return (
    <>
      <Section id="shared" title="Accepted across the groups">
        <p className="mb-4 max-w-measure text-s text-ink-soft">
          More than half of every group agree. Consensus is high only where every group agrees: the product of the groups’ shares, in brackets their geometric mean. {map.perspectives.length > 1 && 'Beside it the same by declared perspective. '}The thin line is the 95 % interval; shares are of those who saw the statement.
        </p>
        {map.leftOut > 0 && (
          <p className="mb-4 text-s">
            {map.leftOut === 1 ? '1 statement is left out until you have voted on it, so that nobody leads you.' : `${map.leftOut} statements are left out until you have voted on them, so that nobody leads you.`} <Link to="#vote">Vote on</Link>
          </p>
        )}
        {shared.length === 0 ? <p className="text-s">No statement is agreed with by more than half of every group.</p> : <AgreementList map={map} agreements={shared} />}
        {others.length > 0 && (
          <div className="mt-4">
            <Disclosure summary={others.length === 1 ? '1 other statement' : `${others.length} other statements`} hint="on which not every group is for it">
              <AgreementList map={map} agreements={others} />
            </Disclosure>
          </div>
        )}
        <p className="mt-3 text-xs text-ink-soft">A perspective with fewer than five people on the map is not counted apart.</p>
      </Section>
      {map.majority.length > 0 && (
        <Section id="majority" title="What most people say, whatever their group">
          <ul className="max-w-measure">
            {map.majority.map(({ text, side, tally }) => (
              <li key={text} className="border-b border-line py-3">
                <p className="font-serif text-m leading-snug">{text}</p>
                <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-ink-soft">
                  <SideShare side={side} tally={tally} />
                  {side === 'agree' ? tally.agrees : tally.disagrees} of {tally.seen}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {map.groups.length > 1 && (
        <Section id="apart" title="What sets each group apart">
          <p className="mb-4 max-w-measure text-s text-ink-soft">Statements on which a group votes otherwise than everybody else on the map, tested at 90 %; and what it agrees with most.</p>
          <GroupsApart groups={map.groups} />
        </Section>
      )}
    </>
  );
}
