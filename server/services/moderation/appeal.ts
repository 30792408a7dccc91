import { getCase, lockCase } from '#db/repositories/flag-cases.ts';
import { getAccount } from '#db/repositories/accounts.ts';
import { getAct, insertAppeal, type ListedAct, updateAppeal } from '#db/repositories/moderation-acts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deciding } from '#domain/moderation/forms.ts';
import type { ActKind, ReasonKind } from '#domain/moderation/kinds.ts';
import { can, type Facts } from '#domain/permissions.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { RichText } from '#domain/rich-text.ts';
import { firstWords } from '#domain/discussion/quote.ts';
import { t } from '#domain/words/t.ts';
import type { CommunityName } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { isKeyOf } from './act-address.ts';
import { getActOfCase, lift } from './lift-act.ts';
import { auditedIn, type CaseAddress, listJudges, type OpenCase, openCase, subjectOf } from './open-case.ts';
import { tellOfAppeal, tellOfDecision, tellWhoActed } from './tell-of-case.ts';

export type ActAddress = { actId: string; /** What the mail's address holds; empty for who is signed in. */ key: string };

export type OwnActView = {
  id: string;
  community: CommunityName;
  kind: ActKind;
  reason: ReasonKind | null;
  words: string;
  at: Date;
  until: Date | null;
  /** `stands`, or why it does not any more. */
  state: 'stands' | 'over' | 'lifted';
  lifted: { at: Date; why: string } | null;
  /** The post that it is about; null where it is about a person's entry, or was taken back. */
  post: { number: number; topic: string; path: string | null; content: RichText } | null;
  appeal: { words: string; at: Date; outcome: 'upheld' | 'lifted' | null; why: string } | null;
  mayAppeal: boolean;
};

/** What was decided about the actor, by the act's id: for whom it concerns, signed in or by the address in their mail. Refuses everybody else with `not-found`. */
export async function readOwnAct(deps: Deps, actor: Actor, address: ActAddress): Promise<OwnActView> {
  const { act, appeal, community, post, topic, topicCommunity } = await openOwnAct(deps, actor, address, 'act.read');
  const state = act.liftedAt ? 'lifted' : act.until && act.until <= deps.now() ? 'over' : 'stands';
  const isThere = post !== null && topic !== null && !post.removedAt;
  const isReadable = act.kind !== 'suspend' && act.kind !== 'ban';
  return {
    id: act.id,
    community: { slug: community.slug, name: community.name },
    kind: act.kind,
    reason: act.reason,
    words: act.words,
    at: act.createdAt,
    until: act.until,
    state,
    lifted: act.liftedAt && { at: act.liftedAt, why: act.liftedWhy },
    post: isThere ? { number: post.number, topic: topic.title, path: isReadable ? `/communities/${topicCommunity ?? community.slug}/topics/${topic.number}` : null, content: post.content } : null,
    appeal: appeal && { words: appeal.words, at: appeal.createdAt, outcome: appeal.outcome, why: appeal.why },
    mayAppeal: state === 'stands' && appeal === null,
  };
}

/** Appeals against an act, once, with words that somebody else than who acted reads. For whom it concerns; refuses with `appealed-already` and `over`. */
export async function appealAct(deps: Deps, actor: Actor, address: ActAddress, { words }: { words: string }): Promise<void> {
  const { act } = await openOwnAct(deps, actor, address, 'appeal.make');
  await deps.db.transaction(async (tx) => {
    await lockCase(tx, act.caseId);
    const { act: held } = await getAct(tx, act.id);
    if (held.liftedAt || (held.until && held.until <= deps.now())) throw conflict('over', t`This does not stand any more, so there is nothing to appeal against.`);
    const isKept = await insertAppeal(tx, { actId: act.id, words, createdAt: deps.now() });
    if (!isKept) throw conflict('appealed-already', t`You have appealed against this already; once is all there is.`);
    const found = await getCase(tx, act.caseId);
    await tellOfAppeal(deps, tx, found, await othersThan(tx, found, act), firstWords(words));
  });
}

/** Decides about an appeal: what was done stands, or is undone, with a reason that who appealed and who acted read. For somebody else than who acted; refuses with `decided-already`. */
export async function decideAppeal(deps: Deps, actor: Actor, address: CaseAddress, { actId, outcome, words }: Deciding): Promise<void> {
  const concerned = await deps.db.transaction(async (tx) => {
    await lockCase(tx, address.caseId);
    const opened = await openCase(tx, actor, address);
    const listed = await getActOfCase(tx, opened, actId);
    const { act, appeal } = listed;
    if (!appeal) throw notFound('appeal');
    if (appeal.outcome !== null) throw conflict('decided-already', t`Somebody decided about this appeal meanwhile.`);
    const { accountId: byId } = requirePerson(actor);
    requireCan(opened.standing, `act.${act.kind}`, opened.facts);
    requireCan(opened.standing, 'appeal.decide', await appealFacts(tx, opened, listed, byId));
    const at = deps.now();
    await updateAppeal(tx, act.id, { outcome, why: words, decidedById: byId, decidedAt: at });
    const isOver = act.until !== null && act.until <= at;
    if (outcome === 'lifted' && !isOver) await lift(tx, opened, listed, { byId, why: words, at });
    const told = () => (outcome === 'lifted' ? t`The appeal was heard, and this was undone: ${words}` : t`The appeal was heard, and this stands: ${words}`);
    await deps.record(tx, actor, { act: 'moderation.appealDecided', ...auditedIn(opened.found), facts: { from: act.kind, to: outcome } });
    const email = act.kind === 'ban' && act.accountId !== null ? (await getAccount(tx, act.accountId)).email : null;
    await tellOfDecision(deps, tx, { found: opened.found, act, words: told }, email);
    await tellWhoActed(deps, tx, opened.found, act.actorId, { byId, words: told });
    return act.accountId;
  });
  if (concerned !== null) deps.accessChanged({ accountId: concerned });
}

/** What decides whether this person may decide about an appeal: not who acted, but where there is nobody else. */
export async function appealFacts(db: DbOrTx, { found, facts }: OpenCase, { act }: Pick<ListedAct, 'act'>, accountId: string): Promise<Facts> {
  if (act.actorId !== accountId) return facts;
  return { ...facts, hasActed: true, isNobodyElse: (await othersThan(db, found, act)).every((judge) => judge.accountId === accountId) };
}

/** Who may decide about an appeal against an act: whoever could do the same, but who did it; where there is nobody else, who did it. */
async function othersThan(db: DbOrTx, found: OpenCase['found'], act: ListedAct['act']) {
  const judges = await listJudges(db, found, await subjectOf(db, found), act.kind);
  const others = judges.filter(({ accountId }) => accountId !== act.actorId);
  return others.length > 0 ? others : judges;
}

async function openOwnAct(deps: Deps, actor: Actor, { actId, key }: ActAddress, asked: 'act.read' | 'appeal.make') {
  const found = await getAct(deps.db, actId);
  const facts: Facts = { isOwn: actor.kind === 'person' && found.act.accountId === actor.accountId, holdsKey: found.act.accountId !== null && isKeyOf(deps, actId, key) };
  const standing = standingOnSite(actor);
  if (actor.kind === 'visitor') requireCan(standing, asked, facts);
  if (!can(standing, asked, facts) || found.act.kind === 'dismiss') throw notFound('decision');
  return found;
}
