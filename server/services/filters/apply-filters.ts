import { type FilterRuleRow, listFilterRules } from '#db/repositories/filter-rules.ts';
import { getCase, insertFlag, openOneCase } from '#db/repositories/flag-cases.ts';
import type { CommunityRow } from '#db/repositories/communities.ts';
import type { DbOrTx } from '#db/client.ts';
import { compileFilters } from '#domain/filters/compiled-filters.ts';
import { type FilterOutcome, filterOutcomes } from '#domain/filters/filter-rule.ts';
import { textsOf } from '#domain/filters/texts-of.ts';
import { createId } from '#domain/ids.ts';
import { invalid } from '#domain/refusal.ts';
import type { RichText } from '#domain/rich-text.ts';
import { moderatesCommunity, type Standing } from '#domain/standing.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellOfFlag } from '../moderation/tell-of-case.ts';

type Where = { community: CommunityRow; standing: Standing };
/** What is about to be said; a title where a topic begins with it. */
type Said = { title?: string; content: RichText };
export type Caught = { outcome: Exclude<FilterOutcome, 'ask'>; pattern: string; found: string };

/**
 * Holds what somebody is about to say against the filters of a community, but for those who moderate it. Refuses beside its field, with the sentence of the rule, what is to be written otherwise;
 * else answers what the strictest rule found, or null.
 */
export async function applyFilters({ filterCache }: Pick<Deps, 'filterCache'>, tx: DbOrTx, { community, standing }: Where, { title, content }: Said): Promise<Caught | null> {
  if (community.filterRevision === 0 || moderatesCommunity(standing, {})) return null;
  const compiled = await filterCache.get(community.id, community.filterRevision, async () => compileFilters(inForce(await listFilterRules(tx, community.id))));
  const texts = [title ?? '', ...textsOf(content)];
  const findings = compiled.find(texts);
  if (findings.length === 0) return null;
  const rules = new Map(inForce(await listFilterRules(tx, community.id)).map((rule) => [rule.id, rule]));
  const caught = findings.flatMap(({ ruleId, text, start, end }) => {
    const rule = rules.get(ruleId);
    return rule ? [{ rule, field: text === 0 ? 'title' : 'text', found: texts[text]?.slice(start, end) ?? '' }] : [];
  });
  const [strictest] = caught.toSorted((one, other) => filterOutcomes.indexOf(one.rule.outcome) - filterOutcomes.indexOf(other.rule.outcome));
  if (!strictest) return null;
  const { rule, field, found } = strictest;
  if (rule.outcome === 'ask') throw invalid(field, 'filtered', `${rule.words} ${t`This is about “${found}”.`}`);
  return { outcome: rule.outcome, pattern: rule.pattern, found };
}

const inForce = (rules: readonly FilterRuleRow[]): FilterRuleRow[] => rules.filter(({ isTrial }) => !isTrial);

/** Opens a case about a post in which a filter found something, or adds to the one that waits; those who moderate are told. */
export async function flagByFilter(deps: Deps, tx: DbOrTx, flagged: { communityId: string; postId: string; personId: string }, { pattern, found }: Caught): Promise<void> {
  const at = deps.now();
  const { flagCase, isNew } = await openOneCase(tx, { id: createId(), ...flagged, openedAt: at, settledAt: null });
  const words = pattern === found ? found : `${pattern}: ${found}`;
  await insertFlag(tx, { id: createId(), caseId: flagCase.id, accountId: null, isByFilter: true, kind: 'other', words, createdAt: at });
  if (isNew) await tellOfFlag(deps, tx, await getCase(tx, flagCase.id), { kind: 'other', words });
}
