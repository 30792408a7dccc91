import { randomInt } from 'node:crypto';
import { deleteSources, insertReportAct, insertSources } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { putInReport, type ReportPlace } from '#domain/document/passages/edit-report.ts';
import { createId } from '#domain/ids.ts';
import type { TakePassage } from '#domain/report/report-forms.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openReportToChange } from './open-report.ts';
import { passageNode } from '#domain/report/report-nodes.ts';
import { requireCommitted } from '../documents/require-committed.ts';
import { findPassage, type FoundPassage, readRoomOfReport } from './rooms-of-report.ts';

/**
 * Takes a passage of a room into a report, as the room has it now. Refuses one that the room took out meanwhile, with `conflict`, and what cannot
 * be stored, of which nothing is left.
 */
export async function takePassage(deps: Deps, actor: Actor, slug: string, { roomId, client, clock, at }: TakePassage): Promise<{ sourceId: string }> {
  const { db, now, documentHands } = deps;
  const { report } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId, name } = requirePerson(actor);
  const found = findPassage(await readRoomOfReport(deps, report, ({ id }) => id === roomId), { client, clock });
  const source = sourceOf(report.id, found, { takenById: accountId, takenAt: now() });
  const place: ReportPlace = at ? { kind: 'at', position: Buffer.from(at, 'base64') } : found.passage.prompt === null ? { kind: 'end' } : { kind: 'below', heading: found.passage.prompt };
  await db.transaction(async (tx) => {
    await insertSources(tx, [source]);
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'took-passage', sentence: `took a passage of room ${found.room.number}`, actedAt: now() });
  });
  const outcome = await documentHands().edit(
    report.documentId,
    accountId,
    (present, authors) => putInReport(present, [passageNode([source.id], source.nodes)], place, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) }),
    `${name} took a passage of room ${found.room.number} into this report.`,
  );
  if (outcome === 'not-stored' || outcome === 'too-large' || outcome === 'missing') await deleteSources(db, [source.id]);
  requireCommitted(outcome, 'report');
  return { sourceId: source.id };
}

/** The row under which a passage is kept as it stands now. */
export const sourceOf = (reportId: string, { room, passage }: FoundPassage, taken: { takenById: string; takenAt: Date }) => ({
  id: createId(),
  reportId,
  documentId: room.documentId,
  blockClient: passage.block.client,
  blockClock: passage.block.clock,
  prompt: passage.prompt,
  wording: passage.wording,
  nodes: passage.nodes,
  spans: passage.spans,
  ...taken,
});
