import type { GivenOut } from '#domain/deliberation/deliberation.ts';
import type { MapView } from '#server/services/deliberations/view-map.ts';
import { Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { map: MapView; zone: string; givesOut: GivenOut; /** Of the files, once they are given out. */ address: string | null };

/** How the map was made, so that anybody can make it anew. */
export const HowComputed = ({ map: { inputHash, mapHash, version, parameters, groups, asOf }, zone, givesOut, address }: Props) => (
  <Section id="computed" title="How this was computed">
    <p className="max-w-measure text-s text-ink-soft">
      The map is a calculation, not an opinion of ours: the same votes give the same map, on any machine. People are placed by what divides their votes most (principal components), gathered into groups of like voters (k-means, as many as the silhouette is highest for), and
      compared by tests at 90 %. The method is that of Polis (Small et al. 2021), made repeatable.
    </p>
    <dl className="mt-4 grid gap-x-6 gap-y-1.5 text-s sm:grid-cols-[8rem_minmax(0,1fr)] [&_dt]:text-ink-soft">
      <dt>Hash of the votes</dt>
      <dd className="font-mono text-xs break-all">sha256 {inputHash}</dd>
      <dt>Hash of the map</dt>
      <dd className="font-mono text-xs break-all">sha256 {mapHash}</dd>
      <dt>Method</dt>
      <dd>opinion map {version}</dd>
      <dt>Settings</dt>
      <dd>
        {groups.length === 1 ? '1 group' : `${groups.length} groups`} of at least {parameters.smallestGroup}, from {parameters.votesToBeGrouped} votes on, {parameters.restarts} restarts, seed {parameters.seed}
      </dd>
      <dt>Votes until</dt>
      <dd>
        <LocalTime at={asOf} zone={zone} show="short-day-time" />
      </dd>
    </dl>
    <p className="mt-4 max-w-measure text-s text-ink-soft">
      {givesOut === 'perspectives' ? (
        'The votes are not given out here: beside what each perspective says, it could be worked out from them who spoke as what.'
      ) : address === null ? (
        'The votes can be downloaded once the deliberation is closed.'
      ) : (
        <>
          Take <a href={`${address}/votes.csv`}>the votes</a> and <a href={`${address}/statements.csv`}>the statements</a>: CSV in the form of Polis, agree is 1. People stand there by numbers drawn by lot, without perspective and minute. Nothing is told by perspective beside them, since it could be worked out who spoke as what. With this program’s source they make the map anew, with both hashes:
          <code translate="no" className="mt-2 block font-mono text-xs break-words text-ink">npm run map -- votes.csv statements.csv --seed {parameters.seed}</code>
        </>
      )}
    </p>
  </Section>
);
