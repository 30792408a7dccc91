import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { type AgendaPersonPart, agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import type { RichText } from '#domain/rich-text.ts';
import { t } from '#domain/words/t.ts';
import { richText } from '#server/markdown/rich-text.ts';
import type { ReportLine } from '../report-reading/report-line.ts';
import { type FloorView, isEmptyFloor, noFloor } from './floor-view.ts';
import { lineOf, type SummitReport } from './summit-reports.ts';

const partKinds = ['panel', 'strategic-discussion', 'perspectives'] as const;
export type PartKind = (typeof partKinds)[number];

/** A session that is a part of the publication in its own right: a panel, a strategic discussion or a round of perspectives. */
export type PartView = {
  /** Its address on the page: "panel", a second one "panel-2". */
  anchor: string;
  kind: PartKind;
  word: string;
  slug: string;
  title: string;
  subtitle: string;
  people: { name: string; affiliation: string; part: AgendaPersonPart }[];
  abstract: RichText;
  outcome: RichText;
  points: { title: string; text: RichText; voice: PerspectiveKey | null }[];
  /** The rooms that took a question of this session on. */
  wentInto: { slug: string; focus: string }[];
  /** What was published of this session. */
  reports: ReportLine[];
  /** What came from the floor, once the session was held. */
  floor: FloorView;
};

const isPart = (entry: PlannedAgendaSession): entry is PlannedAgendaSession & { kind: PartKind } => partKinds.some((kind) => kind === entry.kind);

const hasWords = ({ abstract, outcome, people, points }: PlannedAgendaSession): boolean => abstract !== '' || outcome !== '' || people.length > 0 || points.length > 0;

/** The parts in the order in which a reader expects them: panels, discussions, perspectives, each by time; those with nothing to read are left out. */
export function partsOf(entries: readonly PlannedAgendaSession[], rooms: readonly BreakoutRoomRow[], roomQuestions: ReadonlyMap<string, string>, floors: ReadonlyMap<string, FloorView>, reports: readonly SummitReport[]): PartView[] {
  const floorOf = ({ id }: PlannedAgendaSession): FloorView => floors.get(id) ?? noFloor;
  const told = entries.filter(isPart).filter((entry) => hasWords(entry) || !isEmptyFloor(floorOf(entry)));
  return partKinds.flatMap((kind) =>
    told
      .filter((entry) => entry.kind === kind)
      .map((entry, position) => ({
        anchor: position === 0 ? kind : `${kind}-${position + 1}`,
        kind,
        word: kind === 'perspectives' && entry.points.every(({ educatorRole }) => educatorRole !== null) ? t`Educator perspectives` : agendaSessionKindWords()[kind],
        slug: entry.slug,
        title: entry.title,
        subtitle: entry.subtitle,
        people: entry.people.map(({ name, affiliation, part }) => ({ name, affiliation, part })),
        abstract: richText(entry.abstract),
        outcome: richText(entry.outcome),
        points: entry.points.map(({ title, text, ...speaks }) => ({ title, text: richText(text), voice: speaks.perspective ? speaksAsKey(speaks) : null })),
        wentInto: rooms.filter(({ id }) => entry.questionIds.includes(roomQuestions.get(id) ?? '')).map(({ slug, focus }) => ({ slug, focus })),
        reports: reports.filter(({ agendaSessionId, roomId }) => agendaSessionId === entry.id && roomId === null).map(lineOf),
        floor: floorOf(entry),
      })),
  );
}
