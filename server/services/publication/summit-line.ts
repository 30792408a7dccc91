import { countSummitFigures, type SummitFigures } from '#db/repositories/publications.ts';
import { listSummits, type SummitRow } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import { doorOf } from '#domain/joining.ts';
import { lifeOf, type SummitLife } from '#domain/summit-life.ts';
import { type Perspective, perspectiveOf, perspectives } from '#domain/perspective.ts';
import { headcountOfSummit, toldHeadcount } from '#domain/report/headcount-attendance.ts';
import type { AttendanceView } from './attendance-view.ts';

/** What a list says about a summit that all may see. */
export type SummitLine = {
  slug: string;
  title: string;
  tagline: string;
  host: string;
  place: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  life: Exclude<SummitLife, 'draft'>;
  isOpenForNames: boolean;
  community: { slug: string; name: string };
  attendance: AttendanceView;
  /** Perspectives as which nobody at all speaks, small groups being among the others in `attendance`. */
  missing: Perspective[];
} & Omit<SummitFigures, 'attendance' | 'kept'>;

type Listed = { summit: SummitRow; community: { slug: string; name: string } };

/** Live first, then what is to come, the next first, then what was held, the latest first. */
export const inOrder = <Line extends Pick<SummitLine, 'life' | 'startsOn'>>(lines: readonly Line[]): Line[] => {
  const rank = { live: 0, published: 1, held: 2 };
  return lines.toSorted(
    (one, other) => rank[one.life] - rank[other.life] || (one.life === 'held' ? other.startsOn.localeCompare(one.startsOn) : one.startsOn.localeCompare(other.startsOn)),
  );
};

/** Every summit that all may see, in order, with its figures; five queries however many there are. */
export async function listSummitLines(db: DbOrTx, now: Date): Promise<(SummitLine & { id: string })[]> {
  const listed = (await listSummits(db)).filter(({ summit }) => summit.state !== 'draft');
  const figures = await countSummitFigures(db, listed.map(({ summit }) => summit.id));
  return inOrder(listed.map((each) => viewLine(each, figures.get(each.summit.id), now)));
}

function viewLine({ summit, community }: Listed, figures: SummitFigures | undefined, now: Date): SummitLine & { id: string } {
  const { id, slug, title, tagline, host, place, startsOn, endsOn, timeZone } = summit;
  const { attendance, kept, ...counted } = figures ?? { rooms: 0, openRooms: 0, outcomes: 0, questions: 0, answered: 0, attendance: [], kept: null };
  const headcount = headcountOfSummit(kept, attendance);
  const life = lifeOf(summit, now);
  const registered = attendance.reduce((sum, { count }) => sum + count, 0);
  return {
    id, slug, title, tagline, host, place, startsOn, endsOn, timeZone,
    life: life === 'draft' ? 'published' : life,
    isOpenForNames: ['open', 'full'].includes(doorOf(summit, { registered, waiting: 0 }, now)),
    community: { slug: community.slug, name: community.name },
    attendance: toldHeadcount(headcount),
    // Beside small groups of whom nothing is told it would tell of them.
    missing: headcount.total > 0 && (headcount.lines.length === 0 || headcount.lines.some(({ key }) => key === null)) ? [] : perspectives.filter((perspective) => perspective !== 'other' && !headcount.lines.some(({ key }) => key !== null && perspectiveOf(key) === perspective)),
    ...counted,
  };
}

/** The line without what only services need. */
export const withoutId = ({ id: _id, ...line }: SummitLine & { id: string }): SummitLine => line;
