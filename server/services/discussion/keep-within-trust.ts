import { type DraftPlace, lockDrafts, putDraft } from '#db/repositories/post-drafts.ts';
import { findTrustFacts } from '#db/repositories/trust-facts.ts';
import type { DbOrTx } from '#db/client.ts';
import { holdsOf, refusalOfContent, refusalOfPace } from '#domain/moderation/trust-refusals.ts';
import { trustStep } from '#domain/moderation/trust-step.ts';
import type { Standing } from '#domain/permissions.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { RichText } from '#domain/rich-text.ts';
import type { Deps } from '../deps.ts';

type Who = { standing: Standing; accountId: string; communityId: string };
/** A post, or a topic with its first one; or a change of a post, with what that held before. */
type What = { kind: 'post' | 'topic' } | { kind: 'edit'; before: RichText };

/**
 * Refuses whoever posts more often in a community than they may yet, or puts more into one post. Counted where nobody else posts in their name until the transaction ends:
 * whoever calls it for a post or a topic holds `lockDrafts`.
 */
export async function keepWithinTrust({ now }: Pick<Deps, 'now'>, tx: DbOrTx, { standing, accountId, communityId }: Who, what: What, content: RichText): Promise<void> {
  const at = now();
  const facts = await findTrustFacts(tx, { communityId, accountId, at });
  const step = trustStep(standing, facts, at);
  const isEdit = what.kind === 'edit';
  const refusal = (isEdit ? null : refusalOfPace(step, what.kind, facts, at)) ?? refusalOfContent(step, holdsOf(content), isEdit ? holdsOf(what.before) : undefined);
  if (refusal) throw refusal;
}

type Draft = DraftPlace & { title: string; markdown: string };

/** Does what posts; where that is refused for what it says or how often, what was written is kept as a draft, since nothing of the transaction is. */
export async function keepingDraft<Posted>({ db, now }: Pick<Deps, 'db' | 'now'>, draft: Draft, work: () => Promise<Posted>): Promise<Posted> {
  try {
    return await work();
  } catch (reason) {
    if (isRefusal(reason) && (reason.kind === 'too-many' || reason.kind === 'invalid')) await db.transaction(async (tx) => {
      await lockDrafts(tx, draft.accountId);
      await putDraft(tx, { ...draft, savedAt: now() });
    });
    throw reason;
  }
}
