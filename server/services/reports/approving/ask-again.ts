import { insertReportAct } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import type { AskAgain } from '#domain/report/approval-forms.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { holdReport, openReportToChange } from '../open-report.ts';
import { loadApproving } from './load-approving.ts';
import { mailAsked } from './mail-asked.ts';
import { noteAskedAgain } from './note-asked.ts';
import { partsToAsk } from './parts-to-ask.ts';
import { requireWindow } from './require-window.ts';

/**
 * Opens a window once more for those alone who said nothing and whose words were edited since they were asked: their passages wait until they answer, or
 * the window closes. Refuses where there are no such words, and like `askToApprove`.
 */
export async function askAgain(deps: Deps, actor: Actor, slug: string, { note, ...until }: AskAgain): Promise<{ people: number; mails: number }> {
  const { db, now } = deps;
  const { report: asked, summit } = await openReportToChange(db, actor, slug, 'report.askToApprove');
  const { accountId } = requirePerson(actor);
  const at = now();
  const closesAt = requireWindow(until, summit, at);
  return db.transaction(async (tx) => {
    const report = await holdReport(tx, asked.id);
    const { composing, passages } = await loadApproving({ ...deps, db: tx }, report);
    const silent = [...new Set(composing.reworded.flatMap((each) => (each.askedUntil === null ? each.silent : [])))];
    if (silent.length === 0) throw conflict('nothing-reworded', 'Everybody was asked about the words as they read now. Nobody was written to.');
    await noteAskedAgain(tx, { reportId: report.id, passages, change: { askedAt: at, closesAt } }, silent);
    const rooms = composing.rooms.map(({ room }) => ({ room, accountIds: silent.flatMap((each) => (each.roomId === room.id ? [each.accountId] : [])) }));
    const parts = partsToAsk({ rooms, people: silent.flatMap((each) => (each.part === 'words' ? [each.accountId] : [])) });
    const mails = await mailAsked(deps, tx, parts, { note, report, summit, closesAt, silence: report.silence });
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'asked-to-approve', sentence: `asked ${parts.length === 1 ? 'one person' : `${parts.length} people`} again about words that were edited since`, actedAt: at });
    return { people: parts.length, mails };
  });
}
