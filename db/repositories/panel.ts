import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, agendaSessionRuns, agendaSessions, panelQuestions, panelQuestionVotes, participations, polls, pollVotes, summits } from '#db/schema/index.ts';
import { compareText } from '#domain/agenda/plain-text.ts';
import type { PollAnswer } from '#domain/live/poll.ts';
import { notFound } from '#domain/refusal.ts';

export type PanelQuestionRow = typeof panelQuestions.$inferSelect;
export type PollRow = typeof polls.$inferSelect;

const askerColumns = { name: accounts.name, perspective: accounts.perspective, educatorRole: accounts.educatorRole };
/** What decides how an asker is shown. */
const attributionColumns = { profile: accounts.attribution, own: participations.attribution, level: summits.attribution, mayChoose: summits.mayChooseAttribution };

/** The questions from the floor of a summit, the oldest first, with who asked, and what they speak as there and elsewhere. */
export const listPanelQuestions = (db: DbOrTx, summitId: string) =>
  db
    .select({ question: panelQuestions, asker: askerColumns, attribution: attributionColumns, place: { perspective: participations.perspective, educatorRole: participations.educatorRole } })
    .from(panelQuestions)
    .innerJoin(agendaSessions, eq(agendaSessions.id, panelQuestions.agendaSessionId))
    .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
    .leftJoin(accounts, eq(accounts.id, panelQuestions.authorId))
    .leftJoin(participations, and(eq(participations.summitId, agendaSessions.summitId), eq(participations.accountId, panelQuestions.authorId)))
    .where(eq(agendaSessions.summitId, summitId))
    .orderBy(asc(panelQuestions.createdAt), asc(panelQuestions.id));

/** What is published of the floor is that of sessions that were held: those of which a run has ended. */
const runColumns = { startedAt: agendaSessionRuns.startedAt, endedAt: agendaSessionRuns.endedAt };

/** The questions from the floor of a summit that are in sight, the oldest first, with who asked, how many want them, and the run of their session. */
export const listQuestionsInSight = (db: DbOrTx, summitId: string) =>
  db
    .select({
      question: panelQuestions,
      asker: askerColumns,
      attribution: attributionColumns,
      place: { perspective: participations.perspective, educatorRole: participations.educatorRole },
      wanted: sql<number>`(select count(*) from ${panelQuestionVotes} where ${panelQuestionVotes.questionId} = ${panelQuestions.id})`.mapWith(Number),
      run: runColumns,
    })
    .from(panelQuestions)
    .innerJoin(agendaSessions, eq(agendaSessions.id, panelQuestions.agendaSessionId))
    .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
    .leftJoin(agendaSessionRuns, eq(agendaSessionRuns.agendaSessionId, agendaSessions.id))
    .leftJoin(accounts, eq(accounts.id, panelQuestions.authorId))
    .leftJoin(participations, and(eq(participations.summitId, agendaSessions.summitId), eq(participations.accountId, panelQuestions.authorId)))
    .where(and(eq(agendaSessions.summitId, summitId), isNull(panelQuestions.hiddenAt)))
    .orderBy(asc(panelQuestions.createdAt), asc(panelQuestions.id));

/** The polls of a summit whose result is shown, the oldest first, with the answers whose givers are known yet, without those, and the run of their session. */
export const listShownPolls = (db: DbOrTx, summitId: string) =>
  db
    .select({
      poll: polls,
      answers: sql<PollAnswer[]>`coalesce((select json_agg(${pollVotes.answer} order by ${pollVotes.answer}::text) from ${pollVotes} where ${pollVotes.pollId} = ${polls.id}), '[]')`,
      run: runColumns,
    })
    .from(polls)
    .innerJoin(agendaSessions, eq(agendaSessions.id, polls.agendaSessionId))
    .leftJoin(agendaSessionRuns, eq(agendaSessionRuns.agendaSessionId, agendaSessions.id))
    .where(and(eq(agendaSessions.summitId, summitId), eq(polls.isShown, true)))
    .orderBy(asc(polls.createdAt), asc(polls.id));

/** Who asked each question from the floor of a summit, by question; without those of whom nobody knows any more. */
export async function listAskers(db: DbOrTx, summitId: string): Promise<Map<string, string>> {
  const rows = await db.select({ id: panelQuestions.id, authorId: panelQuestions.authorId }).from(panelQuestions).innerJoin(agendaSessions, eq(agendaSessions.id, panelQuestions.agendaSessionId)).where(eq(agendaSessions.summitId, summitId));
  return new Map(rows.flatMap(({ id, authorId }) => (authorId === null ? [] : [[id, authorId]])));
}

/** Who wants which question of a summit answered. */
export const listWants = (db: DbOrTx, summitId: string) =>
  db
    .select({ questionId: panelQuestionVotes.questionId, accountId: panelQuestionVotes.accountId })
    .from(panelQuestionVotes)
    .innerJoin(panelQuestions, eq(panelQuestions.id, panelQuestionVotes.questionId))
    .innerJoin(agendaSessions, eq(agendaSessions.id, panelQuestions.agendaSessionId))
    .where(eq(agendaSessions.summitId, summitId));

/** A question from the floor of this summit; refuses with `not-found`. */
export async function getPanelQuestion(db: DbOrTx, summitId: string, id: string): Promise<PanelQuestionRow> {
  const [row] = await db
    .select({ question: panelQuestions })
    .from(panelQuestions)
    .innerJoin(agendaSessions, eq(agendaSessions.id, panelQuestions.agendaSessionId))
    .where(and(eq(agendaSessions.summitId, summitId), eq(panelQuestions.id, id)));
  if (!row) throw notFound('question');
  return row.question;
}

export async function insertPanelQuestion(tx: DbOrTx, question: typeof panelQuestions.$inferInsert): Promise<void> {
  await tx.insert(panelQuestions).values(question);
}

export async function updatePanelQuestion(tx: DbOrTx, id: string, change: Partial<Pick<PanelQuestionRow, 'state' | 'answer' | 'answeredAt' | 'hiddenAt'>>): Promise<void> {
  await tx.update(panelQuestions).set(change).where(eq(panelQuestions.id, id));
}

/** Says whether a session of this summit takes questions without name or perspective. It is no part of the agenda that is released. */
export async function updateTakesAnonymous(db: DbOrTx, summitId: string, agendaSessionId: string, takesAnonymous: boolean): Promise<void> {
  await db
    .update(agendaSessions)
    .set({ takesAnonymous })
    .where(and(eq(agendaSessions.summitId, summitId), eq(agendaSessions.id, agendaSessionId)));
}

/** Notes that somebody wants a question answered, or no more. */
export async function putWant(tx: DbOrTx, questionId: string, accountId: string, isWanted: boolean): Promise<void> {
  if (isWanted) await tx.insert(panelQuestionVotes).values({ questionId, accountId }).onConflictDoNothing();
  else await tx.delete(panelQuestionVotes).where(and(eq(panelQuestionVotes.questionId, questionId), eq(panelQuestionVotes.accountId, accountId)));
}

/** The polls of a summit, the oldest first. */
export const listPolls = async (db: DbOrTx, summitId: string): Promise<PollRow[]> =>
  (
    await db
      .select({ poll: polls })
      .from(polls)
      .innerJoin(agendaSessions, eq(agendaSessions.id, polls.agendaSessionId))
      .where(eq(agendaSessions.summitId, summitId))
      .orderBy(asc(polls.createdAt), asc(polls.id))
  ).map(({ poll }) => poll);

/** The answers to the polls of a summit with who gave them. */
export const listPollVotes = (db: DbOrTx, summitId: string) =>
  db
    .select({ pollId: pollVotes.pollId, accountId: pollVotes.accountId, answer: pollVotes.answer })
    .from(pollVotes)
    .innerJoin(polls, eq(polls.id, pollVotes.pollId))
    .innerJoin(agendaSessions, eq(agendaSessions.id, polls.agendaSessionId))
    .where(eq(agendaSessions.summitId, summitId))
    .orderBy(asc(pollVotes.votedAt));

/** A poll of this summit; held until the transaction ends with `share`, so that it is not closed meanwhile, or with `update`. Refuses with `not-found`. */
export async function getPollFor(tx: DbOrTx, hold: 'share' | 'update', summitId: string, id: string): Promise<PollRow> {
  const [row] = await tx
    .select({ poll: polls })
    .from(polls)
    .innerJoin(agendaSessions, eq(agendaSessions.id, polls.agendaSessionId))
    .where(and(eq(agendaSessions.summitId, summitId), eq(polls.id, id)))
    .for(hold, { of: polls });
  if (!row) throw notFound('poll');
  return row.poll;
}

/** Starts a poll; answers with false while another of the session is open. */
export async function insertPollIfFree(tx: DbOrTx, poll: typeof polls.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(polls).values(poll).onConflictDoNothing().returning({ id: polls.id });
  return rows.length > 0;
}

export async function updatePoll(tx: DbOrTx, id: string, change: Partial<Pick<PollRow, 'state' | 'isShown' | 'closedAt'>>): Promise<void> {
  await tx.update(polls).set(change).where(eq(polls.id, id));
}

/** Keeps an answer; who answers again changes theirs. */
export async function putPollVote(tx: DbOrTx, vote: typeof pollVotes.$inferInsert): Promise<void> {
  await tx.insert(pollVotes).values(vote).onConflictDoUpdate({ target: [pollVotes.pollId, pollVotes.accountId], set: { answer: sql`excluded.answer`, votedAt: sql`excluded.voted_at` } });
}

/** Cuts who gave them, and when, from the answers to a poll, for good. The poll is to be held. */
export async function cutAnswers(tx: DbOrTx, pollId: string): Promise<void> {
  const cut = await tx.delete(pollVotes).where(eq(pollVotes.pollId, pollId)).returning({ answer: pollVotes.answer });
  await keepAnswers(tx, pollId, cut.map(({ answer }) => answer));
}

/** Takes an account out of the polls that it answered: what is closed keeps its answer, by nobody; what is open loses it. */
export async function cutAccountFromPolls(tx: DbOrTx, accountId: string): Promise<void> {
  const given = await tx
    .select({ poll: polls, answer: pollVotes.answer })
    .from(pollVotes)
    .innerJoin(polls, eq(polls.id, pollVotes.pollId))
    .where(eq(pollVotes.accountId, accountId))
    .for('update', { of: polls });
  for (const { poll, answer } of given) if (poll.state === 'closed') await keepAnswers(tx, poll.id, [answer]);
  await tx.delete(pollVotes).where(eq(pollVotes.accountId, accountId));
}

/** Adds answers to those that are nobody's; they stand in the order of their words, which tells nothing of who came when. */
async function keepAnswers(tx: DbOrTx, pollId: string, answers: readonly PollAnswer[]): Promise<void> {
  const [poll] = await tx.select({ keptAnswers: polls.keptAnswers }).from(polls).where(eq(polls.id, pollId));
  const kept = [...(poll?.keptAnswers ?? []), ...answers].map((answer) => ({ answer, text: JSON.stringify(answer) }));
  await tx.update(polls).set({ keptAnswers: kept.toSorted((one, other) => compareText(one.text, other.text)).map(({ answer }) => answer) }).where(eq(polls.id, pollId));
}
