import type { ReactNode } from 'react';
import { groupName } from '#domain/opinion-map/group-name.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import type { Tally } from '#domain/opinion-map/tally.ts';
import type { MapView } from '#server/services/deliberations/view-map.ts';
import { capital, PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { ShareOf } from './share-of.tsx';

type Props = { map: Pick<MapView, 'groups' | 'perspectives'>; agreements: MapView['agreements'] };

/** Statements with how far all groups agree, then by group and by what people declared to speak as. */
export function AgreementList({ map: { groups, perspectives }, agreements }: Props) {
  // One part is everybody: it says nothing beside the groups.
  const parts = perspectives.length > 1 ? perspectives : [];
  return (
    <ol>
      {agreements.map(({ number, text, product, geometricMean, byGroup, byPerspective }) => (
        <li key={number} className="grid gap-x-8 gap-y-3 border-b border-line py-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
          <div>
            <h3 className="font-serif text-m leading-snug font-normal tracking-normal">{text}</h3>
            <p className="mt-1 text-s">
              Consensus <b className="tabular-nums">{product.toFixed(2)}</b> <span className="text-xs text-ink-soft tabular-nums">({geometricMean.toFixed(2)})</span>
            </p>
          </div>
          <div className="grid gap-3">
            <Shares heading="By group" shares={groups.map((_, group) => ({ key: groupName(group), label: groupName(group), tally: byGroup[group] ?? null }))} />
            {parts.length > 0 && (
              <Shares heading="By perspective" shares={parts.map(({ perspective }, place) => ({ key: perspective, label: <PerspectiveMark of={perspective} drawing="shape">{capital(perspectiveWord(perspective, 2))}</PerspectiveMark>, tally: byPerspective[place] ?? null }))} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

type Share = { key: string; label: ReactNode; tally: Tally | null };

const Shares = ({ heading, shares }: { heading: string; shares: readonly Share[] }) => (
  <div>
    <p className="text-xs text-ink-faint">{heading}</p>
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-4 gap-y-2">
      {shares.map(({ key, label, tally }) => (
        <div key={key}>
          <dt className="text-xs font-semibold">{label}</dt>
          <dd>
            <ShareOf tally={tally} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
);
