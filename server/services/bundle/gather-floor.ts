import { listQuestionsInSight, listShownPolls } from '#db/repositories/panel.ts';
import type { DbOrTx } from '#db/client.ts';
import type { FloorFile } from '#domain/bundle/bundle-schema.ts';
import type { Contributor } from '#domain/document/attributed-content.ts';
import { countPoll, mayBeCounted } from '#domain/live/poll-result.ts';
import { whoAsked } from '#domain/live/who-asked.ts';
import type { Ground } from './ground.ts';

type QuestionRow = Awaited<ReturnType<typeof listQuestionsInSight>>[number];
type PollRow = Awaited<ReturnType<typeof listShownPolls>>[number];

/** What the public reads of the floor of the sessions that were held: questions with answers, and polls by their counts alone. */
export async function gatherFloor(db: DbOrTx, ground: Ground, now: Date): Promise<FloorFile> {
  const [questions, polls] = await Promise.all([listQuestionsInSight(db, ground.summit.id), listShownPolls(db, ground.summit.id)]);
  const askerOf = whoAsked(questions, ground.people);
  const ends = new Map(ground.entries.map(({ id, endsAt }) => [id, endsAt]));
  const isHeld = (run: { endedAt: Date | null } | null, agendaSessionId: string): boolean => {
    const endsAt = ends.get(agendaSessionId);
    return endsAt !== undefined && (run ? run.endedAt !== null : endsAt <= now);
  };
  return {
    questions: questions.filter(({ question: { kept, agendaSessionId }, run }) => kept !== null || isHeld(run, agendaSessionId)).map((row) => questionOf(row, askerOf(row))),
    polls: polls.filter(({ poll, run }) => poll.keptResult !== null || (isHeld(run, poll.agendaSessionId) && mayBeCounted(poll))).map(pollOf),
  };
}

function questionOf({ question: { id, agendaSessionId, text, state, answer, kept }, wanted }: QuestionRow, by: Contributor): FloorFile['questions'][number] {
  return { id, agendaSessionId, text, state, answer, wanted: wanted + (kept?.wanted ?? 0), by };
}

function pollOf({ poll, answers }: PollRow): FloorFile['polls'][number] {
  const { id, agendaSessionId, question, kind, choices, isAnonymous, keptAnswers } = poll;
  return { id, agendaSessionId, question, kind, choices, isAnonymous, ...countPoll(poll, [...answers, ...keptAnswers]) };
}
