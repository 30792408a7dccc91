import { listRuns } from '#db/repositories/live-facts.ts';
import { listPanelQuestions, listPolls, listPollVotes, listWants } from '#db/repositories/panel.ts';
import type { DbOrTx } from '#db/client.ts';
import { moreReserved } from '#domain/attribution.ts';
import type { PanelQuestionState } from '#domain/live/panel-question.ts';
import type { PollKind } from '#domain/live/poll.ts';
import { pollResult } from '#domain/live/poll-result.ts';
import type { PollResult } from '#domain/live/views/entry-types.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';

export type FloorQuestion = { id: string; text: string; name: string | null; speaksAs: PerspectiveKey | null; state: PanelQuestionState; answer: string; wanted: number };
export type FloorPoll = { id: string; question: string; kind: PollKind; choices: string[]; votes: number; result: PollResult };
/** What came from the floor of one session: questions with their answers, and the polls whose result is shown. */
export type FloorView = { questions: FloorQuestion[]; polls: FloorPoll[] };

export const noFloor: FloorView = { questions: [], polls: [] };
export const isEmptyFloor = ({ questions, polls }: FloorView): boolean => questions.length === 0 && polls.length === 0;

type Held = { id: string; endsAt: Date };

/**
 * What the public reads of the floor of sessions that were held, by session: answered, open and parked questions that are not hidden,
 * who asked as far as they let it be seen, then and by their profile now; of polls the counts alone.
 */
export async function readFloors(db: DbOrTx, summitId: string, entries: readonly Held[], now: Date): Promise<Map<string, FloorView>> {
  const [questions, wants, polls, votes, runs] = await Promise.all([listPanelQuestions(db, summitId), listWants(db, summitId), listPolls(db, summitId), listPollVotes(db, summitId), listRuns(db, summitId)]);
  const runOf = new Map(runs.map((run) => [run.agendaSessionId, run]));
  const isHeld = ({ id, endsAt }: Held): boolean => (runOf.has(id) ? runOf.get(id)?.endedAt !== null : endsAt <= now);
  const wanted = countBy(wants.map(({ questionId }) => questionId));
  return new Map(
    entries.filter(isHeld).map(({ id }) => [
      id,
      {
        questions: questions.filter(({ question }) => question.agendaSessionId === id && question.hiddenAt === null).map((row) => questionOf(row, wanted.get(row.question.id) ?? 0)).toSorted(bySettlement),
        polls: polls
          .filter(({ agendaSessionId, isShown }) => agendaSessionId === id && isShown)
          .map((poll) => {
            const answers = votes.filter(({ pollId }) => pollId === poll.id).map(({ answer }) => answer);
            return { id: poll.id, question: poll.question, kind: poll.kind, choices: poll.choices, votes: answers.length, result: pollResult(poll, answers) };
          }),
      },
    ]),
  );
}

type Row = Awaited<ReturnType<typeof listPanelQuestions>>[number];

function questionOf({ question: { id, text, state, answer, shownAs }, asker, place }: Row, wanted: number): FloorQuestion {
  const shown = asker ? moreReserved(shownAs, asker.attribution) : 'anonymous';
  return { id, text, state, answer, wanted, name: shown === 'named' ? (asker?.name ?? null) : null, speaksAs: shown === 'anonymous' || !asker ? null : speaksAsKey(place ?? asker) };
}

const settlement: Record<PanelQuestionState, number> = { answered: 0, asked: 1, parked: 2 };

/** Answered first, then open, then put aside; within each the most wanted first. */
const bySettlement = (one: FloorQuestion, other: FloorQuestion): number => settlement[one.state] - settlement[other.state] || other.wanted - one.wanted;

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
