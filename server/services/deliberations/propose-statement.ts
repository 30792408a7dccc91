import { insertStatements, listStatements, nextStatementNumber } from '#db/repositories/statements.ts';
import { lockDeliberation } from '#db/repositories/deliberations.ts';
import { foldName } from '#domain/agenda/plain-text.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { type DeliberationAddress, openDeliberation, requireTaking } from './open-deliberation.ts';

/** Hands in a statement, which waits for a convener. For who takes part; refuses with `deliberation-closed`, and with `already-said` what stands there or waits. */
export async function proposeStatement({ db, now, limit }: Deps, actor: Actor, address: DeliberationAddress, text: string): Promise<void> {
  const opened = await openDeliberation(db, actor, address, 'deliberation.propose');
  const { accountId } = requirePerson(actor);
  await limit('form', `statement:${accountId}`);
  requireTaking(opened, 'Your statement was not handed in.');
  await db.transaction(async (tx) => {
    const { id } = await lockDeliberation(tx, opened.deliberation.id);
    const said = new Set((await listStatements(tx, id)).filter(({ statement }) => statement.state !== 'rejected').map(({ statement }) => foldName(statement.text)));
    if (said.has(foldName(text))) throw conflict('already-said', 'Somebody has said just that. Say what it leaves out.', 'text');
    await insertStatements(tx, [{ id: createId(), deliberationId: id, number: await nextStatementNumber(tx, id), text, state: 'waiting', authorId: accountId, createdAt: now() }]);
  });
}

/** Adds statements to begin with, which are voted on at once and have no author. For conveners; what is said already is left out. Answers how many were added. */
export async function addSeeds({ db, now }: Deps, actor: Actor, address: DeliberationAddress, texts: readonly string[]): Promise<number> {
  const { deliberation } = await openDeliberation(db, actor, address, 'deliberation.prepare');
  return db.transaction(async (tx) => {
    const { id } = await lockDeliberation(tx, deliberation.id);
    const said = new Set((await listStatements(tx, id)).map(({ statement }) => foldName(statement.text)));
    const fresh = [...new Map(texts.map((text) => [foldName(text), text])).entries()].flatMap(([folded, text]) => (said.has(folded) ? [] : [text]));
    const first = await nextStatementNumber(tx, id);
    await insertStatements(tx, fresh.map((text, place) => ({ id: createId(), deliberationId: id, number: first + place, text, state: 'accepted' as const, moderatedAt: now(), createdAt: now() })));
    return fresh.length;
  });
}
