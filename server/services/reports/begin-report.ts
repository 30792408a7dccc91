import { findAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { findRoomReport, insertReport, insertReportAct, listSlugsLike } from '#db/repositories/reports.ts';
import { lockSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { oneLine } from '#domain/agenda/plain-text.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import type { BeginReport } from '#domain/report/report-forms.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';

/**
 * Begins a report of a summit with an empty text, with `isOnlyOne` unless its room has a report. Refuses like the summit, and with `not-found` a room or
 * session that is not of it.
 */
export async function beginReport({ db, now }: Deps, actor: Actor, summitSlug: string, { kind, roomId, agendaSessionId, title }: BeginReport, { isOnlyOne = false } = {}): Promise<{ slug: string; isNew: boolean }> {
  const { summit } = await openSummit(db, actor, summitSlug, 'report.compose');
  const { accountId } = requirePerson(actor);
  const about = await findAbout(db, summit, { kind, roomId, agendaSessionId });
  const name = oneLine(title ?? '') || about.title;
  const wanted = slugFrom(name, 'report');
  return db.transaction(async (tx) => {
    await lockSummit(tx, summit.id);
    const present = isOnlyOne && about.roomId !== null ? await findRoomReport(tx, about.roomId) : null;
    if (present) return { slug: present.slug, isNew: false };
    const slug = freeSlug(wanted, await listSlugsLike(tx, wanted));
    const id = createId();
    await insertReport(tx, { id, summitId: summit.id, kind, roomId: about.roomId, agendaSessionId: about.agendaSessionId, slug, title: name, language: summit.language, licence: summit.licence, documentId: createId(), createdById: accountId, createdAt: now() });
    await insertReportAct(tx, { id: createId(), reportId: id, actorId: accountId, kind: 'begun', sentence: 'began this report', actedAt: now() });
    return { slug, isNew: true };
  });
}

type About = { title: string; roomId: string | null; agendaSessionId: string | null };

async function findAbout(db: Deps['db'], summit: { id: string; title: string }, { kind, roomId, agendaSessionId }: BeginReport): Promise<About> {
  if (kind === 'breakout') {
    const room = (await listRoomsOfSummit(db, summit.id)).find(({ id }) => id === roomId);
    if (!room) throw notFound('room');
    return { title: room.focus, roomId: room.id, agendaSessionId: room.agendaSessionId };
  }
  const entry = agendaSessionId ? await findAgendaSession(db, summit.id, agendaSessionId) : null;
  if ((kind === 'panel' || agendaSessionId) && !entry) throw notFound('session');
  const title = entry?.title ?? summit.title;
  return { title: kind === 'brief' ? `${title}: a brief` : title, roomId: null, agendaSessionId: entry?.id ?? null };
}
