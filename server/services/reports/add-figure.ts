import { randomInt } from 'node:crypto';
import { countPeopleShown } from '#db/repositories/authors.ts';
import { insertReportAct } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { putInReport, type ReportPlace } from '#domain/document/passages/edit-report.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import type { AddFigure } from '#domain/report/report-forms.ts';
import { figureNode } from '#domain/report/report-nodes.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openReportToChange } from './open-report.ts';
import { readFigures } from './read-figures.ts';
import { requireCommitted } from '../documents/require-committed.ts';
import { readBlocks } from './rooms-of-report.ts';

/**
 * Puts a figure into a report, at a place that an editor named or at the end. Refuses with `conflict` one that shows nothing in this summit, and one that
 * stands in the report already.
 */
export async function addFigure(deps: Deps, actor: Actor, slug: string, { kind, of, at }: AddFigure): Promise<{ name: string }> {
  const { db, now, documentHands } = deps;
  const { report, summit } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId, name: who } = requirePerson(actor);
  const [blocks, people] = await Promise.all([readBlocks(deps, report), countPeopleShown(db, summit.id)]);
  const found = (await readFigures(db, summit, { people, most: report.attribution, language: report.language, now: now() })).find((figure) => figure.kind === kind && figure.of === (of ?? null));
  if (!found) throw conflict('nothing-to-show', 'There is nothing to show of this any more. Look at the list again.');
  if (blocks.some((block) => block.kind === 'figure' && block.figure.kind === found.kind && block.figure.of === found.of)) throw conflict('already', `“${found.name}” stands in this report already.`);
  const place: ReportPlace = at ? { kind: 'at', position: Buffer.from(at, 'base64') } : { kind: 'end' };
  const outcome = await documentHands().edit(
    report.documentId,
    accountId,
    (present, authors) => putInReport(present, [figureNode(found.kind, found.of)], place, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) }),
    `${who} put “${found.name}” into this report.`,
  );
  requireCommitted(outcome, 'report');
  await insertReportAct(db, { id: createId(), reportId: report.id, actorId: accountId, kind: 'took-passage', sentence: `put in “${found.name}”`, actedAt: now() });
  return { name: found.name };
}
