import { quoted } from '../agenda/agenda-words.ts';
import { groupName } from '../opinion-map/group-name.ts';
import { mapPicture } from '../opinion-map/map-picture.ts';
import type { OpinionMap } from '../opinion-map/opinion-map.ts';
import { FEWEST_SHOWN } from '../opinion-map/perspective-parts.ts';
import { sharedStatements } from '../opinion-map/shared-statements.ts';
import { perspectives } from '../perspective.ts';
import { readingLocale } from '../words/reading-language.ts';
import { t } from '../words/t.ts';
import { dayWords } from './report-days.ts';
import type { DeliberationFigure } from './published-report.ts';

/** What a reader takes in at one place; the whole result has its own page. */
const MOST_SHARED = 8;

type Told = Pick<DeliberationFigure, 'question' | 'about' | 'closedOn' | 'url' | 'inputHash' | 'people' | 'votes' | 'statements'>;
type Given = Told & { map: OpinionMap; /** Of a statement that stands, by its id. */ textOf: (statementId: string) => string | null };

/** The result of a closed deliberation as it stands in a report: counts and the drawn map, nobody's number. Its notes are kept with it: ask for it by `saidIn`, in the language of the report. Null of fewer than five people, whose votes could be told. */
export function deliberationFigure({ map, textOf, ...told }: Given): DeliberationFigure | null {
  if (map.points.length < FEWEST_SHOWN) return null;
  // One part is everybody: it says nothing beside the groups.
  const known = map.perspectives.length < 2 ? [] : perspectives.flatMap((perspective) => map.perspectives.flatMap((each, place) => (each.perspective === perspective ? [{ ...each, place }] : [])));
  const shared = sharedStatements(map, textOf).slice(0, MOST_SHARED);
  return {
    kind: 'deliberation',
    ...told,
    method: map.version,
    groups: map.groups.map(({ people }, group) => ({ name: groupName(group), people })),
    perspectives: known.map(({ perspective, people }) => ({ perspective, people })),
    picture: mapPicture(map.points.map(({ x, y, group }) => ({ x, y, group })), map.groups.length),
    notes: [...(shared.length === 0 ? [t`No statement is agreed with by more than half of every group.`] : []), ...notesOf(told, map)],
    shared: shared.map(({ text, product, byGroup, byPerspective }) => ({ text, consensus: product, byGroup, byPerspective: known.map(({ place }) => byPerspective[place] ?? null) })),
  };
}

const notesOf = ({ about, people, votes, statements, closedOn, inputHash }: Told, { points, version }: OpinionMap): string[] => [
  `${about === null ? '' : t`About ${quoted(about)}. `}${t`${people} people cast ${votes} votes on ${statements === 1 ? t`1 statement` : t`${statements} statements`} until ${dayWords(closedOn, { language: readingLocale() })}; ${points.length} of them are on the map. Who votes alike stands close together; groups were found from the votes alone, and place has no other meaning.`}`,
  t`Opinion map ${version} (after Polis, Small et al. 2021) of votes with sha256 ${inputHash}: the same votes give the same map.`,
];
