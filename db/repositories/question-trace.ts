import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import {
  accounts,
  agendaReleases,
  agendaSessionQuestions,
  agendaSessions,
  breakoutRoomQuestions,
  breakoutRooms,
  deliberations,
  questionEvents,
  strategicQuestions,
  summits,
} from '#db/schema/index.ts';

export type QuestionEventRow = typeof questionEvents.$inferSelect;

export async function insertQuestionEvents(tx: DbOrTx, events: (typeof questionEvents.$inferInsert)[]): Promise<void> {
  await tx.insert(questionEvents).values(events);
}

/** What happened to a question, oldest first, with who did it and the wording of the other question of a merge. */
export const listQuestionEvents = (db: DbOrTx, questionId: string) =>
  db
    .select({
      id: questionEvents.id,
      kind: questionEvents.kind,
      before: questionEvents.before,
      after: questionEvents.after,
      createdAt: questionEvents.createdAt,
      actorId: questionEvents.actorId,
      actorName: accounts.name,
      otherQuestionId: questionEvents.otherQuestionId,
      otherText: strategicQuestions.text,
    })
    .from(questionEvents)
    .leftJoin(accounts, eq(accounts.id, questionEvents.actorId))
    .leftJoin(strategicQuestions, eq(strategicQuestions.id, questionEvents.otherQuestionId))
    .where(eq(questionEvents.questionId, questionId))
    .orderBy(asc(questionEvents.createdAt), asc(questionEvents.id));

/** A session as the newest release of its summit has it; null in SQL where it is not released, or nothing is yet. */
const released = sql`(select each from jsonb_array_elements(${agendaReleases.snapshot} -> 'sessions') each where each ->> 'guid' = ${agendaSessions.guid}::text)`;

/** The sessions and rooms of published summits that take a question up, as everybody sees them, in order of time. */
export const listWhereTakenUp = (db: DbOrTx, questionId: string) =>
  db
    .selectDistinct({
      summitSlug: summits.slug,
      summitTitle: summits.title,
      agendaSessionSlug: agendaSessions.slug,
      agendaSessionTitle: sql<string>`coalesce(${released} ->> 'title', ${agendaSessions.title})`,
      startsAt: sql`coalesce((${released} ->> 'startsAt')::timestamptz, ${agendaSessions.startsAt})`.mapWith(agendaSessions.startsAt),
      timeZone: summits.timeZone,
      roomSlug: breakoutRooms.slug,
      roomFocus: breakoutRooms.focus,
    })
    .from(agendaSessions)
    .innerJoin(summits, sql`${summits.id} = ${agendaSessions.summitId} and ${summits.state} <> 'draft'`)
    .leftJoin(agendaReleases, and(eq(agendaReleases.summitId, summits.id), eq(agendaReleases.number, summits.releaseNumber)))
    .leftJoin(agendaSessionQuestions, sql`${agendaSessionQuestions.agendaSessionId} = ${agendaSessions.id} and ${agendaSessionQuestions.questionId} = ${questionId}`)
    .leftJoin(
      breakoutRooms,
      sql`${breakoutRooms.agendaSessionId} = ${agendaSessions.id} and exists (select 1 from ${breakoutRoomQuestions} where ${breakoutRoomQuestions.breakoutRoomId} = ${breakoutRooms.id} and ${breakoutRoomQuestions.questionId} = ${questionId})`,
    )
    .where(and(or(eq(agendaSessionQuestions.questionId, questionId), sql`${breakoutRooms.id} is not null`), or(eq(summits.releaseNumber, 0), sql`${released} is not null`)))
    .orderBy(({ startsAt }) => asc(startsAt));

/** Has the sessions and rooms that took up one question take up another instead, once each. */
export async function moveAttachments(tx: DbOrTx, fromId: string, intoId: string): Promise<void> {
  await tx.execute(sql`
    update agenda_session_questions moved set question_id = ${intoId}::uuid where question_id = ${fromId}::uuid
    and not exists (select 1 from agenda_session_questions kept where kept.agenda_session_id = moved.agenda_session_id and kept.question_id = ${intoId}::uuid)`);
  await tx.delete(agendaSessionQuestions).where(eq(agendaSessionQuestions.questionId, fromId));
  await tx.execute(sql`
    update breakout_room_questions moved set question_id = ${intoId}::uuid where question_id = ${fromId}::uuid
    and not exists (select 1 from breakout_room_questions kept where kept.breakout_room_id = moved.breakout_room_id and kept.question_id = ${intoId}::uuid)`);
  await tx.delete(breakoutRoomQuestions).where(eq(breakoutRoomQuestions.questionId, fromId));
  await tx.update(deliberations).set({ questionId: intoId }).where(eq(deliberations.questionId, fromId));
}
