import { insertStatements, listStatements, nextStatementNumber } from '#db/repositories/statements.ts';
import { lockDeliberation } from '#db/repositories/deliberations.ts';
import { foldName } from '#domain/agenda/plain-text.ts';
import type { Actor } from '#domain/actor.ts';
import { MOST_STATEMENTS } from '#domain/deliberation/deliberation-size.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { deliberationsChanged } from './deliberations-changed.ts';
import { type DeliberationAddress, openDeliberation, requireTaking } from './open-deliberation.ts';

/** Hands in a statement, which waits for a convener. For who takes part; refuses with `deliberation-closed`, and with `already-said` what stands there or waits. */
export async function proposeStatement({ db, now, limit }: Deps, actor: Actor, address: DeliberationAddress, text: string): Promise<void> {
  const opened = await openDeliberation(db, actor, address, 'deliberation.propose');
  const { accountId } = requirePerson(actor);
  await limit('form', `statement:${accountId}`);
  requireTaking(opened, t`Your statement was not handed in.`);
  await db.transaction(async (tx) => {
    const { id } = await lockDeliberation(tx, opened.deliberation.id);
    const rows = await listStatements(tx, id);
    const said = new Set(rows.filter(({ statement }) => statement.state !== 'rejected').map(({ statement }) => foldName(statement.text)));
    if (said.has(foldName(text))) throw conflict('already-said', t`Somebody has said just that. Say what it leaves out.`, 'text');
    requireRoom(rows, 1, 'text');
    await insertStatements(tx, [{ id: createId(), deliberationId: id, number: await nextStatementNumber(tx, id), text, state: 'waiting', authorId: accountId, createdAt: now() }]);
  });
}

/** Adds statements to begin with, which are voted on at once and have no author. For conveners; what is said already is left out. Answers how many were added. */
export async function addSeeds({ db, now, live }: Deps, actor: Actor, address: DeliberationAddress, texts: readonly string[]): Promise<number> {
  const { summit, deliberation } = await openDeliberation(db, actor, address, 'deliberation.prepare');
  const added = await db.transaction(async (tx) => {
    const { id } = await lockDeliberation(tx, deliberation.id);
    const rows = await listStatements(tx, id);
    const said = new Set(rows.map(({ statement }) => foldName(statement.text)));
    const fresh = [...new Map(texts.map((text) => [foldName(text), text])).entries()].flatMap(([folded, text]) => (said.has(folded) ? [] : [text]));
    requireRoom(rows, fresh.length, 'texts');
    const first = await nextStatementNumber(tx, id);
    await insertStatements(tx, fresh.map((text, place) => ({ id: createId(), deliberationId: id, number: first + place, text, state: 'accepted' as const, moderatedAt: now(), createdAt: now() })));
    return fresh.length;
  });
  live().changed(summit.id, deliberationsChanged);
  return added;
}

/** Refuses with `full` what would be more statements than a deliberation takes; those that were rejected before anybody voted on them leave their room. */
function requireRoom(rows: Awaited<ReturnType<typeof listStatements>>, more: number, field: 'text' | 'texts'): void {
  const held = rows.filter(({ statement, seen }) => statement.state !== 'rejected' || seen > 0).length;
  if (held + more > MOST_STATEMENTS) throw conflict('full', t`A deliberation takes ${MOST_STATEMENTS.toLocaleString('en')} statements at most, and there are ${held.toLocaleString('en')} here. Nothing was added.`, field);
}
