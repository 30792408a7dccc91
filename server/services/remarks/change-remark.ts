import type { DbOrTx } from '#db/client.ts';
import { countAnswers, deleteIfBare, deleteRemark, getRemarkForChange, getThreadForChange, type RemarkRow, updateRemark } from '#db/repositories/remarks.ts';
import type { Actor } from '#domain/actor.ts';
import type { RemarkWords } from '#domain/document/remarks/remark-form.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { retell, takeBack } from '../notices/tell.ts';
import { listMentioned } from './list-mentioned.ts';
import { tellOfRemark } from './tell-of-remark.ts';
import { openForRemark, type OpenRemarks, requireMayDo } from './open-remarks.ts';

type Change = (tx: DbOrTx, remark: RemarkRow, opened: OpenRemarks) => Promise<void>;

async function changing(deps: Deps, actor: Actor, documentId: string, find: (tx: DbOrTx) => Promise<RemarkRow>, change: Change): Promise<void> {
  const opened = await openForRemark(deps, actor, documentId);
  await deps.db.transaction(async (tx) => change(tx, await find(tx), opened));
  deps.documentHands().tellRemarks(documentId);
}

/** Puts other words into one's own remark or answer. Refuses `not-found`, also for one that is removed, and the words of somebody else. */
export const editRemark = (deps: Deps, actor: Actor, documentId: string, remarkId: string, { text, mentions }: RemarkWords): Promise<void> =>
  changing(deps, actor, documentId, (tx) => getRemarkForChange(tx, documentId, remarkId), async (tx, remark, opened) => {
    requireMayDo(opened, 'remark.edit', remark);
    if (remark.removedAt) throw notFound('remark');
    const mentioned = await listMentioned(tx, opened.place, mentions);
    await updateRemark(tx, remarkId, { text, mentions: mentioned, editedAt: deps.now() });
    await retell(tx, remarkId, text);
    const { id, accountId } = remark;
    await tellOfRemark(deps, tx, { id, threadId: remark.threadId ?? id, accountId, text, documentId, place: opened.place }, { mentioned: mentioned.filter((each) => !remark.mentions.includes(each)), answered: [] });
  });

/**
 * Takes a remark or an answer out: its author, or who facilitates. What others answered stays, below a line that says
 * who removed it; the words are kept nowhere.
 */
export const removeRemark = (deps: Deps, actor: Actor, documentId: string, remarkId: string): Promise<void> =>
  changing(deps, actor, documentId, (tx) => getRemarkForChange(tx, documentId, remarkId), async (tx, remark, opened) => {
    requireMayDo(opened, 'remark.remove', remark);
    if (remark.removedAt) return;
    await takeBack(tx, [remarkId]);
    if (remark.threadId === null && (await countAnswers(tx, remarkId)) > 0) return updateRemark(tx, remarkId, { text: '', mentions: [], removedAt: deps.now(), removedBy: opened.person.accountId });
    await deleteRemark(tx, remarkId);
    if (remark.threadId !== null) await deleteIfBare(tx, await getThreadForChange(tx, documentId, remark.threadId));
  });

/** Says that a thread is settled: whoever began it, who may write, or who facilitates. */
export const resolveRemark = (deps: Deps, actor: Actor, documentId: string, threadId: string): Promise<void> =>
  changing(deps, actor, documentId, (tx) => getThreadForChange(tx, documentId, threadId), async (tx, thread, opened) => {
    requireMayDo(opened, 'remark.resolve', thread);
    if (thread.resolvedAt === null) await updateRemark(tx, threadId, { resolvedAt: deps.now(), resolvedBy: opened.person.accountId });
  });

/** Opens a settled thread again; whoever may resolve it may. */
export const reopenRemark = (deps: Deps, actor: Actor, documentId: string, threadId: string): Promise<void> =>
  changing(deps, actor, documentId, (tx) => getThreadForChange(tx, documentId, threadId), async (tx, thread, opened) => {
    requireMayDo(opened, 'remark.resolve', thread);
    await updateRemark(tx, threadId, { resolvedAt: null, resolvedBy: null });
  });
