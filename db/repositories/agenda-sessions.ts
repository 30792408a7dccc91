import { and, asc, eq, inArray, max, type SQL } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaPeople, agendaPoints, agendaSessionQuestions, agendaSessions, summits } from '#db/schema/index.ts';
import type { AgendaPoint, PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { byTime } from '#domain/agenda/agenda-session.ts';
import { notFound } from '#domain/refusal.ts';
import { lockMerges } from './questions.ts';

/** The working agenda of a summit in order of time: each session with its people, points and questions. */
export const listAgenda = (db: DbOrTx, summitId: string): Promise<PlannedAgendaSession[]> => readAgendaSessions(db, eq(agendaSessions.summitId, summitId));

/**
 * Makes others who change this agenda wait until the transaction ends, and merges of questions too, so that a question read
 * from now on is not merged away before its attachment is written; readers do not wait.
 */
export async function lockAgenda(tx: DbOrTx, summitId: string): Promise<void> {
  const [summit] = await tx.select({ communityId: summits.communityId }).from(summits).where(eq(summits.id, summitId)).for('no key update');
  if (summit) await lockMerges(tx, summit.communityId, 'share');
}

/** When a session of the working agenda was last written; null while there is none. */
export async function findAgendaChangedAt(db: DbOrTx, summitId: string): Promise<Date | null> {
  const [row] = await db.select({ at: max(agendaSessions.updatedAt) }).from(agendaSessions).where(eq(agendaSessions.summitId, summitId));
  return row?.at ?? null;
}

/** One session of this summit; null when it is not there. */
export async function findAgendaSession(db: DbOrTx, summitId: string, id: string): Promise<PlannedAgendaSession | null> {
  const [found] = await readAgendaSessions(db, and(eq(agendaSessions.summitId, summitId), eq(agendaSessions.id, id)));
  return found ?? null;
}

/** One session of this summit; refuses with `not-found`. */
export async function getAgendaSession(db: DbOrTx, summitId: string, id: string): Promise<PlannedAgendaSession> {
  const found = await findAgendaSession(db, summitId, id);
  if (!found) throw notFound('session');
  return found;
}

export async function insertAgendaSession(db: DbOrTx, summitId: string, entry: PlannedAgendaSession, now: Date): Promise<void> {
  await db.insert(agendaSessions).values({ ...columnsOf(entry), id: entry.id, guid: entry.guid, summitId, createdAt: now, updatedAt: now });
  await insertParts(db, entry);
}

/** Writes a session anew, with all its people, points and questions; its id and guid stay. Refuses with `not-found`. */
export async function updateAgendaSession(db: DbOrTx, summitId: string, entry: PlannedAgendaSession, now: Date): Promise<void> {
  const [row] = await db
    .update(agendaSessions)
    .set({ ...columnsOf(entry), updatedAt: now })
    .where(and(eq(agendaSessions.summitId, summitId), eq(agendaSessions.id, entry.id)))
    .returning({ id: agendaSessions.id });
  if (!row) throw notFound('session');
  await db.delete(agendaPeople).where(eq(agendaPeople.agendaSessionId, entry.id));
  await db.delete(agendaPoints).where(eq(agendaPoints.agendaSessionId, entry.id));
  await db.delete(agendaSessionQuestions).where(eq(agendaSessionQuestions.agendaSessionId, entry.id));
  await insertParts(db, entry);
}

/** Removes a session of this summit with all that hangs on it; refuses with `not-found`. */
export async function deleteAgendaSession(db: DbOrTx, summitId: string, id: string): Promise<void> {
  const [row] = await db
    .delete(agendaSessions)
    .where(and(eq(agendaSessions.summitId, summitId), eq(agendaSessions.id, id)))
    .returning({ id: agendaSessions.id });
  if (!row) throw notFound('session');
}

const columnsOf = ({ slug, kind, title, subtitle, abstract, outcome, place, startsAt, endsAt, language }: PlannedAgendaSession) => ({
  slug,
  kind,
  title,
  subtitle,
  abstract,
  outcome,
  place,
  startsAt,
  endsAt,
  language,
});

async function insertParts(db: DbOrTx, { id, people, points, questionIds }: PlannedAgendaSession): Promise<void> {
  const placed = <Part extends object>(parts: readonly Part[]) => parts.map((part, position) => ({ ...part, agendaSessionId: id, position }));
  if (people.length > 0) await db.insert(agendaPeople).values(placed(people));
  if (points.length > 0) await db.insert(agendaPoints).values(placed(points));
  if (questionIds.length > 0) await db.insert(agendaSessionQuestions).values(placed(questionIds.map((questionId) => ({ questionId }))));
}

/** Four queries whatever the number of sessions. */
async function readAgendaSessions(db: DbOrTx, where: SQL | undefined): Promise<PlannedAgendaSession[]> {
  const rows = await db.select().from(agendaSessions).where(where);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [people, points, questions] = await Promise.all([
    db.select().from(agendaPeople).where(inArray(agendaPeople.agendaSessionId, ids)).orderBy(asc(agendaPeople.position)),
    db.select().from(agendaPoints).where(inArray(agendaPoints.agendaSessionId, ids)).orderBy(asc(agendaPoints.position)),
    db.select().from(agendaSessionQuestions).where(inArray(agendaSessionQuestions.agendaSessionId, ids)).orderBy(asc(agendaSessionQuestions.position)),
  ]);
  const [peopleOf, pointsOf, questionsOf] = [byAgendaSession(people), byAgendaSession(points), byAgendaSession(questions)];
  return rows
    // What only the live summit asks for is no part of the agenda.
    .map(({ summitId: _summit, createdAt: _created, updatedAt: _updated, isChoiceOpen: _isChoiceOpen, takesAnonymous: _takesAnonymous, ...entry }) => ({
      ...entry,
      people: (peopleOf.get(entry.id) ?? []).map(({ name, affiliation, part, biography, accountId }) => ({ name, affiliation, part, biography, accountId })),
      points: (pointsOf.get(entry.id) ?? []).map(asPoint),
      questionIds: (questionsOf.get(entry.id) ?? []).map(({ questionId }) => questionId),
    }))
    .sort(byTime);
}

const asPoint = ({ title, text, perspective, educatorRole }: typeof agendaPoints.$inferSelect): AgendaPoint =>
  perspective ? { title, text, perspective, educatorRole } : { title, text, perspective: null, educatorRole: null };

function byAgendaSession<Part extends { agendaSessionId: string }>(parts: readonly Part[]): Map<string, Part[]> {
  const grouped = new Map<string, Part[]>();
  for (const part of parts) grouped.set(part.agendaSessionId, [...(grouped.get(part.agendaSessionId) ?? []), part]);
  return grouped;
}
