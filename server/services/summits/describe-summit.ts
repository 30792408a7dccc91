import { listAgenda, lockAgenda, updateAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { lockSummit, type SummitRow, updateSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { conflict } from '#domain/refusal.ts';
import { daysBetween, type SummitDescription } from '#domain/summit.ts';
import { moveTimes, outsideDays } from '#domain/summit-dates.ts';
import { nameSome } from '#domain/summit-life.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireUnchanged } from '../require-unchanged.ts';
import { openSummit } from './open-summit.ts';
import { descriptionParts } from './read-description.ts';

/** `movedBy` counts days; `rezoned` says that the sessions now follow other clocks. */
export type Described = { movedBy: number; rezoned: boolean; agendaSessionCount: number; isReleased: boolean; savedAt: Date };

/**
 * Writes what a convener says about a summit. When its first day moves, its sessions move along if `movesAgenda` says so;
 * when its zone is put right, they keep their times on the clocks. Refuses new dates outside which sessions would lie,
 * names them, and says whether moving all sessions would help; and to write over what others saved since the form was opened
 * (its mark).
 */
export async function describeSummit(deps: Deps, actor: Actor, slug: string, { movesAgenda, ...input }: SummitDescription, mark: string): Promise<Described> {
  const { db, now } = deps;
  const { summit: opened } = await openSummit(db, actor, slug, 'summit.prepare');
  return db.transaction(async (tx) => {
    await lockAgenda(tx, opened.id);
    const before = await lockSummit(tx, opened.id);
    requireUnchanged(deps, { what: 'description', mark, theirs: descriptionParts(before), mine: descriptionParts(input) });
    const agenda = await listAgenda(tx, before.id);
    const days = daysBetween(before.startsOn, input.startsOn);
    const rezoned = before.timeZone !== input.timeZone;
    const movedBy = movesAgenda ? days : 0;
    const moved = moveAll(agenda, before, input.timeZone, movedBy);
    if (rezoned || days !== 0 || before.endsOn !== input.endsOn) requireInside(moved, input, { days: movesAgenda ? 0 : days });

    if (rezoned || movedBy !== 0) {
      for (const agendaSession of moved) await updateAgendaSession(tx, before.id, agendaSession, now());
    }
    await updateSummit(tx, before.id, { ...input, updatedAt: now() });
    return { movedBy, rezoned, agendaSessionCount: agenda.length, isReleased: before.releaseNumber > 0, savedAt: now() };
  });
}

const moveAll = (agenda: readonly PlannedAgendaSession[], { timeZone }: SummitRow, to: string, days: number): PlannedAgendaSession[] =>
  agenda.map((agendaSession) => ({ ...agendaSession, ...moveTimes(agendaSession, { days, from: timeZone, to }) }));

type Days = { startsOn: string; endsOn: string; timeZone: string };

/** Refuses when a session would lie outside the new days; `days` is how far they could all still be moved. */
function requireInside(agenda: readonly PlannedAgendaSession[], to: Days, { days }: { days: number }): void {
  const outside = outsideDays(agenda, to);
  if (outside.length === 0) return;
  const named = nameSome(outside.map(({ title }) => title));
  const problem = outside.length === 1 ? t`One session would lie outside these days: ${named}.` : t`${outside.length} sessions would lie outside these days: ${named}.`;
  const movedAll = agenda.map((agendaSession) => ({ ...agendaSession, ...moveTimes(agendaSession, { days, from: to.timeZone, to: to.timeZone }) }));
  const canMove = days !== 0 && outsideDays(movedAll, to).length === 0;
  const advice = canMove ? movingWords(Math.abs(days)) : t`Move or delete them on the agenda first, or choose other dates.`;
  throw conflict(canMove ? 'agenda-can-move' : 'agenda-outside', `${problem} ${advice}`, canMove ? 'movesAgenda' : 'endsOn');
}

const movingWords = (days: number): string =>
  days === 1 ? t`Tick “Move all sessions” to bring them along by 1 day, or choose other dates.` : t`Tick “Move all sessions” to bring them along by ${days} days, or choose other dates.`;
