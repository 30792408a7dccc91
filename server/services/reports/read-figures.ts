import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { findKeptOfBundle } from '#db/repositories/imported-summits.ts';
import { listVotesByPerspective } from '#db/repositories/poll-perspectives.ts';
import { listAskers } from '#db/repositories/panel.ts';
import { listQuestionsOfSummit } from '#db/repositories/questions.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import type { FigureKind } from '#domain/document/passages/passage-attributes.ts';
import { weighKept } from '#domain/bundle/weigh-kept.ts';
import { headcountOfSummit } from '#domain/report/headcount-attendance.ts';
import { pollByPerspective } from '#domain/report/poll-by-perspective.ts';
import type { ReportFigure, ShownPerson } from '#domain/report/published-report.ts';
import type { PeopleShown } from '#domain/report/shown-as.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { readDeliberationFigures } from './read-deliberation-figures.ts';
import { type FloorQuestion, type FloorView, readFloors } from '../publication/floor-view.ts';

/** Something live that a report can show: its name in the list to choose from, and what it shows now. */
export type ReadFigure = { kind: FigureKind; of: string | null; name: string; /** The session that it comes from. */ agendaSessionId: string | null; figure: ReportFigure; /** Whom it names, by account. */ named: { accountId: string; name: string }[] };

type Showing = { /** Who takes part in the summit. */ people: readonly PeopleShown[]; /** The most with which the report shows anybody. */ most: Attribution; /** That of the report, in which its notes are. */ language: string; now: Date };

/** All that a report of this summit can show besides words, as it is now: of sessions that were held. */
export async function readFigures(db: DbOrTx, summit: SummitRow, { people, most, language, now }: Showing): Promise<ReadFigure[]> {
  const entries = await listAgenda(db, summit.id);
  const [floors, questions, askers, kept, deliberated] = await Promise.all([
    readFloors(db, { summitId: summit.id, entries, people, most, now }),
    listQuestionsOfSummit(db, summit.id),
    listAskers(db, summit.id),
    findKeptOfBundle(db, summit.id),
    readDeliberationFigures(db, summit, language),
  ]);
  const polls = await pollFigures(db, entries, floors, summit.timeZone);
  const asked = entries.flatMap(({ id, title }): ReadFigure[] => {
    const own = floors.get(id)?.questions ?? [];
    return own.length === 0 ? [] : [{ kind: 'floor-questions', of: id, name: `Questions from the floor: ${title}`, agendaSessionId: id, figure: { kind: 'floor-questions', askedIn: title, questions: own.map((question) => ({ text: question.text, state: question.state, answer: question.answer, wanted: question.wanted, by: askedBy(question) })) }, named: own.flatMap(({ id: questionId, name }) => (name === null ? [] : [{ accountId: askers.get(questionId) ?? '', name }])) }];
  });
  const strategic = weighKept(questions, kept).filter(({ state }) => state !== 'merged').map(({ id, text, state, outcome, outcomeUrl, people }) => ({ id, text, state, outcome, outcomeUrl, people }));
  return [
    { kind: 'attendance', of: null, name: 'Who took part, by perspective', agendaSessionId: null, figure: { kind: 'attendance', people: headcountOfSummit(kept, people) }, named: [] },
    ...polls,
    ...asked,
    ...deliberated,
    ...(strategic.length > 0 ? [{ kind: 'strategic-questions', of: null, name: 'Strategic questions with their answers', agendaSessionId: null, figure: { kind: 'strategic-questions', questions: strategic }, named: [] } satisfies ReadFigure] : []),
    { kind: 'recommendations', of: null, name: 'Recommendations', agendaSessionId: null, figure: { kind: 'recommendations' }, named: [] },
  ];
}

async function pollFigures(db: DbOrTx, entries: readonly PlannedAgendaSession[], floors: ReadonlyMap<string, FloorView>, timeZone: string): Promise<ReadFigure[]> {
  const shown = entries.flatMap((entry) => (floors.get(entry.id)?.polls ?? []).map((poll) => ({ entry, poll })));
  const votes = await listVotesByPerspective(db, shown.map(({ poll }) => poll.id));
  return shown.map(({ entry, poll: { id, question, kind, choices, votes: count, result } }) => ({
    kind: 'poll',
    of: id,
    name: `Poll: ${question}`,
    agendaSessionId: entry.id,
    figure: { kind: 'poll', question, pollKind: kind, askedIn: entry.title, askedOn: zonedDate(entry.startsAt, timeZone), votes: count, rows: result, byPerspective: pollByPerspective({ kind, choices }, votes.filter(({ pollId }) => pollId === id)) },
    named: [],
  }));
}

function askedBy({ name, speaksAs }: FloorQuestion): ShownPerson {
  if (speaksAs === null) return { kind: 'anonymous' };
  return name === null ? { kind: 'perspective', perspective: speaksAs } : { kind: 'named', name, perspective: speaksAs };
}
