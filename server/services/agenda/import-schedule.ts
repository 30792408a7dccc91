import type { DbOrTx } from '#db/client.ts';
import { insertAgendaSession, listAgenda, updateAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import type { Actor } from '#domain/actor.ts';
import { changeSentence } from '#domain/agenda/agenda-change-words.ts';
import { agendaChanges } from '#domain/agenda/agenda-changes.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { daysOf } from '#domain/summit.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { t } from '#domain/words/t.ts';
import { readScheduleFile, type ScheduleFileProblem } from '#server/export/schedule/read-schedule-file.ts';
import type { Deps } from '../deps.ts';
import { changeAgenda } from './change-agenda.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type AgendaSummitView, viewAgendaSummit } from './agenda-view.ts';
import { type ImportPlan, planImport } from './import-plan.ts';
import { viewOverlaps } from './overlap-view.ts';
import { removeWithRooms } from './remove-agenda-session.ts';

export type ImportPreview =
  | { kind: 'unreadable'; problems: ScheduleFileProblem[] }
  | {
      kind: 'readable';
      title: string;
      notes: string[];
      added: string[];
      changed: string[];
      unchanged: number;
      missing: { id: string; title: string }[];
      overlaps: number;
      /** Stands for the file and the agenda of this preview; applying refuses when either is another by then. */
      mark: string;
    };

/** Whether the actor may import here, and into what. Refuses everybody else. */
export async function prepareImport({ db }: Deps, actor: Actor, slug: string): Promise<{ summit: AgendaSummitView }> {
  const { summit } = await openSummit(db, actor, slug, 'agenda.import');
  return { summit: viewAgendaSummit(summit) };
}

/** What a schedule file would change, changing nothing; of a bad file, every line and reason. Refuses who may not import. */
export async function previewImport(deps: Deps, actor: Actor, slug: string, file: Uint8Array): Promise<ImportPreview> {
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.import');
  const reading = readScheduleFile(file, summit);
  if (!reading.ok) return { kind: 'unreadable', problems: reading.problems };
  const agenda = await listAgenda(deps.db, summit.id);
  const plan = planImport(agenda, reading.agenda.sessions);
  const changes = plan.changed.flatMap(({ before, after }) => agendaChanges([before], [after]));
  const days = new Set(daysOf(summit));
  const outside = [...plan.added, ...plan.changed.map(({ after }) => after)].filter(({ startsAt }) => !days.has(zonedDate(startsAt, summit.timeZone)));
  return {
    kind: 'readable',
    title: reading.agenda.title,
    notes: [...reading.notes, ...outsideNote(outside.length)],
    added: plan.added.flatMap((entry) => agendaChanges([], [entry])).map((change) => changeSentence(change, summit.timeZone)),
    changed: changes.map((change) => changeSentence(change, summit.timeZone)),
    unchanged: plan.unchanged,
    missing: plan.missing.map(({ id, title }) => ({ id, title })),
    overlaps: viewOverlaps([...agenda.filter(({ id }) => !plan.changed.some(({ after }) => after.id === id)), ...plan.added, ...plan.changed.map(({ after }) => after)], summit.timeZone).length,
    mark: markOf(deps, file, agenda),
  };
}

/**
 * Applies a schedule file as it was previewed, all of it or nothing. Refuses who may not import, a file that cannot be read, a
 * file or an agenda other than previewed, another kind for a session with breakout rooms, and removing sessions whose rooms hold notes.
 */
export async function applyImport(
  deps: Deps,
  actor: Actor,
  slug: string,
  { file, mark, removesMissing }: { file: Uint8Array; mark: string; removesMissing: boolean },
): Promise<{ added: number; changed: number; removed: number }> {
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.import');
  const reading = readScheduleFile(file, summit);
  if (!reading.ok) throw invalid('text', 'unreadable-schedule', t`This file cannot be read as a schedule. Nothing was changed.`);
  return changeAgenda(deps, summit.id, async (tx) => {
    const agenda = await listAgenda(tx, summit.id);
    if (mark !== markOf(deps, file, agenda)) throw conflict('preview-outdated', t`The agenda or the file changed since this preview. Nothing was imported; preview it again.`);
    const plan = planImport(agenda, reading.agenda.sessions);
    await requireRoomsKept(tx, plan);
    const removed = removesMissing ? plan.missing : [];
    await removeWithRooms(tx, summit.id, removed.map(({ id }) => id));
    for (const entry of plan.added) await insertAgendaSession(tx, summit.id, entry, deps.now());
    for (const { after } of plan.changed) await updateAgendaSession(tx, summit.id, after, deps.now());
    await deps.record(tx, actor, { act: 'agenda.imported', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId, facts: { lines: plan.added.length + plan.changed.length + removed.length } });
    return { added: plan.added.length, changed: plan.changed.length, removed: removed.length };
  });
}

async function requireRoomsKept(tx: DbOrTx, { changed }: ImportPlan): Promise<void> {
  const losing = changed.filter(({ before, after }) => before.kind === 'breakouts' && after.kind !== 'breakouts');
  const [room] = await listRoomsOfAgendaSessions(tx, losing.map(({ after }) => after.id));
  const named = losing.find(({ after }) => after.id === room?.agendaSessionId);
  if (named) throw conflict('has-rooms', t`The file gives “${named.before.title}” another kind, but breakout rooms are planned for it. Nothing was imported; remove the rooms first.`);
}

const outsideNote = (count: number): string[] =>
  count === 0
    ? []
    : [
        count === 1
          ? t`1 session lies outside the days of this summit. They are imported; change the days under “Description”.`
          : t`${count} sessions lie outside the days of this summit. They are imported; change the days under “Description”.`,
      ];

const markOf = ({ hashSecret }: Pick<Deps, 'hashSecret'>, file: Uint8Array, agenda: unknown): string => hashSecret(`${Buffer.from(file).toString('base64')} ${JSON.stringify(agenda)}`);
