import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { listReportsOfSummit } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import type { ReportKind } from '#domain/report/report.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';

/** A report of a summit as those who compose see it in a list; version 0: nothing is published yet. */
export type SummitReportLine = { slug: string; kind: ReportKind; title: string; roomId: string | null; agendaSessionId: string | null; version: number; isBeingApproved: boolean; isWithdrawn: boolean; begunAt: Date };
export type SummitReportsView = {
  summit: { slug: string; title: string; timeZone: string };
  reports: SummitReportLine[];
  /** What a report can be about: rooms that were opened, and sessions in which something is asked. */
  rooms: { id: string; number: number; focus: string; agendaSession: string }[];
  panels: { id: string; title: string }[];
};

/** The reports of a summit, published or not, and what further ones could be about. Refuses like the summit, and who may not compose. */
export async function listSummitReports({ db, now }: Deps, actor: Actor, slug: string): Promise<SummitReportsView> {
  const { summit } = await openSummit(db, actor, slug, 'report.compose');
  const [rows, rooms, agenda] = await Promise.all([listReportsOfSummit(db, summit.id), listRoomsOfSummit(db, summit.id), listAgenda(db, summit.id)]);
  const titles = new Map(agenda.map(({ id, title }) => [id, title]));
  return {
    summit: { slug, title: summit.title, timeZone: summit.timeZone },
    reports: rows.map(({ report, version }) => ({
      slug: report.slug,
      kind: report.kind,
      title: report.title,
      roomId: report.roomId,
      agendaSessionId: report.agendaSessionId,
      version: version ?? 0,
      isBeingApproved: report.approvalOpenedAt !== null && (report.approvalClosesAt === null || report.approvalClosesAt > now()),
      isWithdrawn: report.withdrawnAt !== null,
      begunAt: report.createdAt,
    })),
    rooms: rooms.filter(({ state }) => state !== 'planned').map(({ id, number, focus, agendaSessionId }) => ({ id, number, focus, agendaSession: titles.get(agendaSessionId) ?? '' })),
    panels: agenda.filter(({ kind }) => kind === 'panel' || kind === 'strategic-discussion' || kind === 'plenary').map(({ id, title }) => ({ id, title })),
  };
}
