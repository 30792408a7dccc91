import { deleteFilterRule, type FilterRuleRow, getFilterRule, insertFilterRule, listFilterRules, raiseFilterRevision, updateFilterRule } from '#db/repositories/filter-rules.ts';
import { lockCommunity } from '#db/repositories/communities.ts';
import type { Actor } from '#domain/actor.ts';
import { type FilterKind, type FilterOutcome, MOST_RULES } from '#domain/filters/filter-rule.ts';
import type { FilterRule, FilterToTry } from '#domain/filters/forms.ts';
import { createId } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { type TrialView, tryOnPosts } from './try-filter.ts';

export type RuleView = { id: string; kind: FilterKind; pattern: string; outcome: FilterOutcome; words: string; isTrial: boolean };
export type FiltersView = { community: CommunityName; rules: RuleView[]; /** What a rule that is not kept yet would have found. */ trial: TrialView | null; may: { listPeople: boolean; changeRoles: boolean } };
export type FilterView = { community: CommunityName; rule: RuleView; trial: TrialView };

const ruleView = ({ id, kind, pattern, outcome, words, isTrial }: FilterRuleRow): RuleView => ({ id, kind, pattern, outcome, words, isTrial });

/** The filters of a community, and what one that is tried would have found. For who moderates there; refuses with `too-many` who tries very often. */
export async function readFilters({ db, now, limit }: Deps, actor: Actor, slug: string, tried: FilterToTry | null): Promise<FiltersView> {
  const { community, standing } = await openCommunity(db, actor, slug, 'filter.change');
  if (tried) await limit('compare', requirePerson(actor).accountId);
  return {
    community: nameOf(community),
    rules: (await listFilterRules(db, community.id)).map(ruleView),
    trial: tried && (await tryOnPosts(db, { community, isLeader: can(standing, 'topic.manage'), now: now() }, tried)),
    may: { listPeople: can(standing, 'community.listPeople'), changeRoles: can(standing, 'community.changeRoles') },
  };
}

/** One filter, with what it, or what is tried in its place, would have found. For who moderates there; refuses with `not-found` and `too-many`. */
export async function readFilter({ db, now, limit }: Deps, actor: Actor, slug: string, id: string, tried: FilterToTry | null): Promise<FilterView> {
  const { community, standing } = await openCommunity(db, actor, slug, 'filter.change');
  const rule = ruleView(await getFilterRule(db, community.id, id));
  await limit('compare', requirePerson(actor).accountId);
  return { community: nameOf(community), rule, trial: await tryOnPosts(db, { community, isLeader: can(standing, 'topic.manage'), now: now() }, tried ?? rule) };
}

/** Adds a filter. For who moderates there; refuses `too-many-rules` and what is there already. */
export async function addFilter({ db, now, record }: Deps, actor: Actor, slug: string, given: FilterRule): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'filter.change');
  await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const rules = await listFilterRules(tx, community.id);
    if (rules.length >= MOST_RULES) throw conflict('too-many-rules', t`A community has at most ${MOST_RULES} filters. Remove one that finds nothing any more.`);
    if (rules.some(({ kind, pattern }) => kind === given.kind && pattern === given.pattern)) throw conflict('same-rule', t`There is such a filter already. Change that one.`, 'pattern');
    await insertFilterRule(tx, { id: createId(), communityId: community.id, ...columnsOf(given), createdAt: now(), changedAt: now() });
    await raiseFilterRevision(tx, community.id);
    await record(tx, actor, { act: 'filter.added', thing: { kind: 'community', id: community.id }, communityId: community.id, facts: { to: stateOf(given) } });
  });
}

/** Changes a filter. For who moderates there; refuses with `not-found`. */
export async function changeFilter({ db, now, record }: Deps, actor: Actor, slug: string, id: string, given: FilterRule): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'filter.change');
  await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const rule = await getFilterRule(tx, community.id, id);
    await updateFilterRule(tx, rule.id, { ...columnsOf(given), changedAt: now() });
    await raiseFilterRevision(tx, community.id);
    await record(tx, actor, { act: 'filter.changed', thing: { kind: 'community', id: community.id }, communityId: community.id, facts: { from: rule.isTrial ? 'trial' : rule.outcome, to: stateOf(given) } });
  });
}

/** Removes a filter. For who moderates there; refuses with `not-found`. */
export async function removeFilter({ db, record }: Deps, actor: Actor, slug: string, id: string): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'filter.change');
  await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const rule = await getFilterRule(tx, community.id, id);
    await deleteFilterRule(tx, rule.id);
    await raiseFilterRevision(tx, community.id);
    await record(tx, actor, { act: 'filter.removed', thing: { kind: 'community', id: community.id }, communityId: community.id, facts: { from: rule.isTrial ? 'trial' : rule.outcome } });
  });
}

const columnsOf = ({ kind, pattern, outcome, words, state }: FilterRule) => ({ kind, pattern, outcome, words: outcome === 'ask' ? words : '', isTrial: state === 'trial' });
const stateOf = ({ outcome, state }: FilterRule): string => (state === 'trial' ? 'trial' : outcome);
