import { updateAccount } from '#db/repositories/accounts.ts';
import { findOpenCase, lockCase, updateCase } from '#db/repositories/flag-cases.ts';
import { listActsOfCase, type ListedAct, updateAct } from '#db/repositories/moderation-acts.ts';
import { updatePost } from '#db/repositories/posts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { Lifting } from '#domain/moderation/forms.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { auditedIn, type CaseAddress, type OpenCase, openCase } from './open-case.ts';
import { tellOfDecision } from './tell-of-case.ts';

/** The act of a case with this id; refuses with `not-found`. */
export async function getActOfCase(tx: DbOrTx, { found }: OpenCase, actId: string): Promise<ListedAct> {
  const listed = (await listActsOfCase(tx, found.flagCase.id)).find(({ act }) => act.id === actId);
  if (!listed) throw notFound('decision');
  return listed;
}

/** Undoes what an act did, from now on. Refuses with `already-lifted` and `over`. */
export async function lift(tx: DbOrTx, { found }: OpenCase, { act }: ListedAct, { byId, why, at }: { byId: string; why: string; at: Date }): Promise<void> {
  if (act.liftedAt) throw conflict('already-lifted', t`This was undone already.`);
  if (act.until && act.until <= at) throw conflict('over', t`This is over, so there is nothing to undo.`);
  await updateAct(tx, act.id, { liftedAt: at, liftedById: byId, liftedWhy: why });
  if (act.kind === 'hide' && found.post) await updatePost(tx, found.post.id, { hiddenAt: null });
  if (act.kind === 'ban' && act.accountId !== null) await updateAccount(tx, act.accountId, { bannedAt: null });
  if (act.kind === 'dismiss') {
    const other = await findOpenCase(tx, { communityId: found.community.id, postId: found.flagCase.postId, personId: found.flagCase.personId });
    if (other) throw conflict('flagged-again', t`It was flagged again meanwhile, and waits as a case of its own.`);
    await updateCase(tx, found.flagCase.id, { settledAt: null });
  }
}

/** Undoes an act, with a reason that is read by whom it concerned; what was left as it was waits again. For who could do it; refuses with `already-lifted` and `over`. */
export async function liftAct(deps: Deps, actor: Actor, address: CaseAddress, { actId, words }: Lifting): Promise<void> {
  const { db, now, record } = deps;
  const concerned = await db.transaction(async (tx) => {
    await lockCase(tx, address.caseId);
    const opened = await openCase(tx, actor, address);
    const listed = await getActOfCase(tx, opened, actId);
    requireCan(opened.standing, `act.${listed.act.kind}`, opened.facts);
    if (listed.appeal && listed.appeal.outcome === null) throw conflict('appealed', t`There is an appeal against this. Decide about that.`);
    await lift(tx, opened, listed, { byId: requirePerson(actor).accountId, why: words, at: now() });
    await record(tx, actor, { act: 'moderation.undone', ...auditedIn(opened.found), facts: { from: listed.act.kind } });
    await tellOfDecision(deps, tx, { found: opened.found, act: listed.act, words: () => t`This was undone: ${words}` }, null);
    return listed.act.accountId;
  });
  if (concerned !== null) deps.accessChanged({ accountId: concerned });
}
