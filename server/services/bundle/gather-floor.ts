import { listQuestionsInSight, listShownPolls } from '#db/repositories/panel.ts';
import type { DbOrTx } from '#db/client.ts';
import type { FloorFile } from '#domain/bundle/bundle-schema.ts';
import { mayBeCounted, pollResult } from '#domain/live/poll-result.ts';
import { questionShownAs } from '#domain/live/question-shown-as.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { shownAs } from '#domain/report/shown-as.ts';
import type { Ground } from './ground.ts';

type QuestionRow = Awaited<ReturnType<typeof listQuestionsInSight>>[number];
type PollRow = Awaited<ReturnType<typeof listShownPolls>>[number];

/** What the public reads of the floor of the sessions that were held: questions with answers, and polls by their counts alone. */
export async function gatherFloor(db: DbOrTx, ground: Ground, now: Date): Promise<FloorFile> {
  const [questions, polls] = await Promise.all([listQuestionsInSight(db, ground.summit.id), listShownPolls(db, ground.summit.id)]);
  const ends = new Map(ground.entries.map(({ id, endsAt }) => [id, endsAt]));
  const isHeld = (run: { endedAt: Date | null } | null, agendaSessionId: string): boolean => {
    const endsAt = ends.get(agendaSessionId);
    return endsAt !== undefined && (run ? run.endedAt !== null : endsAt <= now);
  };
  return {
    questions: questions.filter(({ question: { id, agendaSessionId }, run }) => ground.kept?.floorQuestions[id] !== undefined || isHeld(run, agendaSessionId)).map((row) => questionOf(row, ground)),
    polls: polls.filter(({ poll, run }) => ground.kept?.polls[poll.id] !== undefined || (isHeld(run, poll.agendaSessionId) && mayBeCounted(poll))).map((row) => pollOf(row, ground)),
  };
}

function questionOf({ question: { id, agendaSessionId, text, state, answer, shownAs: chosen }, asker, attribution, place, wanted }: QuestionRow, { kept, crowd }: Ground): FloorFile['questions'][number] {
  const known = kept?.floorQuestions[id];
  const by = known?.by ?? (asker ? shownAs({ name: asker.name, perspective: speaksAsKey(place ?? asker), attribution: questionShownAs({ shownAs: chosen, attribution }) }, crowd) : { kind: 'anonymous' as const });
  return { id, agendaSessionId, text, state, answer, wanted: wanted + (known?.wanted ?? 0), by };
}

function pollOf({ poll: { id, agendaSessionId, question, kind, choices, isAnonymous, keptAnswers }, answers }: PollRow, { kept }: Ground): FloorFile['polls'][number] {
  const all = [...answers, ...keptAnswers];
  return { id, agendaSessionId, question, kind, choices, isAnonymous, ...(kept?.polls[id] ?? { votes: all.length, result: pollResult({ kind, choices }, all) }) };
}
