import { randomInt } from 'node:crypto';
import { deleteSources, getSource, insertReportAct, insertSources, listSources } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { type Joined, joinSource, partSource } from '#domain/document/passages/join-sources.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import type { JoinPassage, PartPassage } from '#domain/report/report-forms.ts';
import { passageNode } from '#domain/report/report-nodes.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openReportToChange } from './open-report.ts';
import { requireCommitted } from '../documents/require-committed.ts';
import { findPassage, readRoomOfReport } from './rooms-of-report.ts';
import { sourceOf } from './take-passage.ts';

const whyNot: Record<Exclude<Joined['kind'], 'joined'>, string> = {
  gone: 'The sentence that this was to stand below is gone from the report. Choose another one.',
  already: 'It stands below this sentence already.',
  shared: 'It stands below another sentence of the report together with others. Take it apart there first.',
  edited: 'It was edited where it stands in the report. Remove it there first, so that nothing that you wrote is lost.',
};

/** What was joined, and where it stood in the report until then (a relative position of Yjs, in base64); null for what did not stand there. */
export type JoinedPassage = { sourceId: string; room: number; stood: string | null };

/**
 * Puts a passage of a room below a sentence of the report that says the same: its words leave the text, its source stays. Refuses with `conflict` a
 * passage or a sentence that is gone, one that is there already, and one that was edited or joined to another sentence.
 */
export async function joinPassage(deps: Deps, actor: Actor, slug: string, { below, roomId, client, clock }: JoinPassage): Promise<JoinedPassage> {
  const { db, now, documentHands } = deps;
  const { report } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId, name } = requirePerson(actor);
  await getSource(db, report.id, below);
  const found = findPassage(await readRoomOfReport(deps, report, ({ id }) => id === roomId), { client, clock });
  const known = (await listSources(db, report.id)).filter(({ documentId, blockClient, blockClock }) => documentId === found.room.documentId && blockClient === client && blockClock === clock);
  const fresh = sourceOf(report.id, found, { takenById: accountId, takenAt: now() });
  await insertSources(db, [fresh]);
  const joined: Joined[] = [];
  const outcome = await documentHands().edit(
    report.documentId,
    accountId,
    (present, authors) => {
      const made = joinSource(present, { below, fresh: fresh.id, known: new Map(known.map(({ id, wording }) => [id, wording])) }, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) });
      joined.push(made);
      return made.kind === 'joined' ? made.edit : null;
    },
    `${name} put a passage of room ${found.room.number} below a sentence that says the same.`,
  );
  const end = joined.at(-1) ?? { kind: 'gone' };
  const isUsed = end.kind === 'joined' && end.source === fresh.id && (outcome === 'committed' || outcome === 'uncertain');
  if (!isUsed) await deleteSources(db, [fresh.id]);
  requireCommitted(outcome, 'report');
  if (end.kind !== 'joined') throw conflict(end.kind, whyNot[end.kind]);
  await insertReportAct(db, { id: createId(), reportId: report.id, actorId: accountId, kind: 'took-passage', sentence: `put a passage of room ${found.room.number} below a sentence that says the same`, actedAt: now() });
  return { sourceId: end.source, room: found.room.number, stood: end.stood && Buffer.from(end.stood).toString('base64') };
}

/**
 * Takes a passage out again from below a sentence that it shares with others: as a passage of its own, in the words that were taken, below that sentence
 * or at the place that is named; or out of the text. Refuses with `conflict` one that shares no sentence any more.
 */
export async function partPassage(deps: Deps, actor: Actor, slug: string, { sourceId, put, at }: PartPassage): Promise<void> {
  const { db, now, documentHands } = deps;
  const { report } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId, name } = requirePerson(actor);
  const { nodes } = await getSource(db, report.id, sourceId);
  const outcome = await documentHands().edit(
    report.documentId,
    accountId,
    (present, authors) => partSource(present, { source: sourceId, passage: put === 'nowhere' ? null : passageNode([sourceId], nodes), place: at ? { kind: 'at', position: Buffer.from(at, 'base64') } : null }, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) }),
    `${name} took passages apart that stood below one sentence.`,
  );
  if (outcome === 'unchanged') throw conflict('gone', 'It stands below no sentence of others any more. Look at the report again.');
  requireCommitted(outcome, 'report');
  await insertReportAct(db, { id: createId(), reportId: report.id, actorId: accountId, kind: 'took-passage', sentence: 'took passages apart that stood below one sentence', actedAt: now() });
}
