import { getAccount, updateAccount } from '#db/repositories/accounts.ts';
import { deleteAuthSessions } from '#db/repositories/auth-sessions.ts';
import { lockCase, updateCase } from '#db/repositories/flag-cases.ts';
import { insertAct } from '#db/repositories/moderation-acts.ts';
import { endWaitingNotices } from '#db/repositories/notice-mailing.ts';
import { updatePost } from '#db/repositories/posts.ts';
import { lockTopic, updateTopic } from '#db/repositories/topics.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import type { Acting } from '#domain/moderation/forms.ts';
import { actWords } from '#domain/moderation/kinds.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { takeBack } from '../notices/tell.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { auditedIn, type CaseAddress, type OpenCase, openCase } from './open-case.ts';
import { tellOfDecision, tellWhoFlagged } from './tell-of-case.ts';

/**
 * Acts upon a case, with a reason that is read by whom it concerns; whoever flagged the thing is told, too. The first act settles the case, and others may follow.
 * For who moderates there and stands above the person. Refuses with `already-done`, `settled` and `nobody-there`.
 */
export async function actOnCase(deps: Deps, actor: Actor, address: CaseAddress, acting: Omit<Acting, 'intent'>): Promise<void> {
  const { db, now, record } = deps;
  const { kind, reason, length, words } = acting;
  const concerned = await db.transaction(async (tx) => {
    await lockCase(tx, address.caseId);
    const opened = await openCase(tx, actor, address);
    const { found, standing, facts } = opened;
    requireCan(standing, `act.${kind}`, facts);
    if (kind === 'dismiss' && found.flagCase.settledAt) throw conflict('settled', t`Somebody acted upon this meanwhile. Undo that first, if it should stay as it is.`);
    const at = now();
    const act = { id: createId(), kind, accountId: found.flagCase.personId };
    const until = length === undefined || (kind !== 'silence' && kind !== 'suspend') ? null : new Date(at.getTime() + Number(length) * DAY_MS);
    const email = kind === 'ban' ? await banned(tx, opened, at) : null;
    if (kind === 'hide') await hidden(tx, opened, at);
    if ((kind === 'silence' || kind === 'suspend') && act.accountId === null) throw nobodyThere();
    await insertAct(tx, { ...act, caseId: found.flagCase.id, communityId: found.community.id, reason: kind === 'dismiss' ? null : (reason ?? null), words, actorId: requirePerson(actor).accountId, createdAt: at, until });
    await record(tx, actor, { act: 'moderation.acted', ...auditedIn(found), facts: { to: kind } });
    await tellOfDecision(deps, tx, { found, act, words: () => t`Those who moderate ${actWords()[kind].done}: ${words}` }, email);
    if (kind === 'ban' && act.accountId !== null) await endWaitingNotices(tx, act.accountId, at);
    if (!found.flagCase.settledAt) {
      await tellWhoFlagged(deps, tx, found, { kind, words });
      await takeBack(tx, [found.flagCase.id]);
      await updateCase(tx, found.flagCase.id, { settledAt: at });
    }
    return kind === 'silence' || kind === 'suspend' || kind === 'ban' ? act.accountId : null;
  });
  if (concerned !== null) deps.accessChanged({ accountId: concerned });
}

/** Keeps a post from everybody but its author and who moderates; nobody is told any more of what it said. */
async function hidden(tx: DbOrTx, { found: { post, topic } }: OpenCase, at: Date): Promise<void> {
  if (!post || !topic) throw conflict('nothing-to-hide', t`There is no post to hide. What somebody says of themselves, only they can change.`, 'kind');
  if (post.hiddenAt) throw conflict('already-done', t`The post is hidden already.`, 'kind');
  const held = await lockTopic(tx, topic.id);
  await updatePost(tx, post.id, { hiddenAt: at });
  if (held.acceptedPostId === post.id) await updateTopic(tx, topic.id, { acceptedPostId: null });
  await takeBack(tx, [post.id]);
}

/** Ends every sign-in of somebody and lets none begin; answers their address, to which the reason goes. */
async function banned(tx: DbOrTx, { found }: OpenCase, at: Date): Promise<string | null> {
  const { personId } = found.flagCase;
  if (personId === null || found.person === null) throw nobodyThere();
  const { email, bannedAt } = await getAccount(tx, personId);
  if (bannedAt) throw conflict('already-done', t`They are banned already.`, 'kind');
  await updateAccount(tx, personId, { bannedAt: at });
  await deleteAuthSessions(tx, personId);
  return email;
}

const nobodyThere = () => conflict('nobody-there', t`Whoever it was has left, so only what they wrote can be acted upon.`, 'kind');
