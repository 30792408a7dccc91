import { listQuestionsInSight, listShownPolls } from '#db/repositories/panel.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { Contributor } from '#domain/document/attributed-content.ts';
import type { PanelQuestionState } from '#domain/live/panel-question.ts';
import type { PollKind } from '#domain/live/poll.ts';
import { countPoll, mayBeCounted } from '#domain/live/poll-result.ts';
import type { PollResult } from '#domain/live/views/entry-types.ts';
import { whoAsked } from '#domain/live/who-asked.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { PeopleShown } from '#domain/report/shown-as.ts';

export type FloorQuestion = { id: string; text: string; name: string | null; speaksAs: PerspectiveKey | null; state: PanelQuestionState; answer: string; wanted: number };
export type FloorPoll = { id: string; question: string; kind: PollKind; choices: string[]; votes: number; result: PollResult };
/** What came from the floor of one session: questions with their answers, and the polls whose result is shown. */
export type FloorView = { questions: FloorQuestion[]; polls: FloorPoll[] };

export const noFloor: FloorView = { questions: [], polls: [] };
export const isEmptyFloor = ({ questions, polls }: FloorView): boolean => questions.length === 0 && polls.length === 0;

type Entry = { id: string; endsAt: Date };

type Asked = { summitId: string; entries: readonly Entry[]; /** Who takes part in the summit. */ people: readonly PeopleShown[]; /** The most with which anybody is shown. */ most?: Attribution; now: Date };

/**
 * What the public reads of the floor of sessions that were held, by session: answered, open and parked questions that are not hidden,
 * who asked as far as they let it be seen, then and by their place and profile now, and as the summit has it (`whoAsked`); of polls the counts alone. Two queries, however many there are.
 */
export async function readFloors(db: DbOrTx, { summitId, entries, people, most, now }: Asked): Promise<Map<string, FloorView>> {
  const [questions, polls] = await Promise.all([listQuestionsInSight(db, summitId), listShownPolls(db, summitId)]);
  const askerOf = whoAsked(questions, people, most);
  return new Map(
    entries.map(({ id, endsAt }) => {
      const isHeld = ({ run }: { run: { endedAt: Date | null } | null }): boolean => (run ? run.endedAt !== null : endsAt <= now);
      return [
        id,
        {
          questions: questions.filter((row) => row.question.agendaSessionId === id && isHeld(row)).map((row) => questionOf(row, askerOf(row))).toSorted(bySettlement),
          polls: polls.filter((row) => row.poll.agendaSessionId === id && isHeld(row) && mayBeCounted(row.poll)).map(pollOf),
        },
      ];
    }),
  );
}

type QuestionRow = Awaited<ReturnType<typeof listQuestionsInSight>>[number];
type PollRow = Awaited<ReturnType<typeof listShownPolls>>[number];

function pollOf({ poll, answers }: PollRow): FloorPoll {
  const { id, question, kind, choices, keptAnswers } = poll;
  return { id, question, kind, choices, ...countPoll(poll, [...answers, ...keptAnswers]) };
}

function questionOf({ question: { id, text, state, answer, kept }, wanted }: QuestionRow, by: Contributor): FloorQuestion {
  return { id, text, state, answer, wanted: wanted + (kept?.wanted ?? 0), name: by.kind === 'named' ? by.name : null, speaksAs: by.kind === 'anonymous' ? null : by.perspective };
}

const settlement: Record<PanelQuestionState, number> = { answered: 0, asked: 1, parked: 2 };

/** Answered first, then open, then put aside; within each the most wanted first. */
const bySettlement = (one: FloorQuestion, other: FloorQuestion): number => settlement[one.state] - settlement[other.state] || other.wanted - one.wanted;
