import { type FilterRuleRow, listFilterRules } from '#db/repositories/filter-rules.ts';
import { getCase, insertFlag, openOneCase } from '#db/repositories/flag-cases.ts';
import type { CommunityRow } from '#db/repositories/communities.ts';
import type { DbOrTx } from '#db/client.ts';
import { compileFilters } from '#domain/filters/compiled-filters.ts';
import { type FilterOutcome, filterOutcomes } from '#domain/filters/filter-rule.ts';
import { foldedWords } from '#domain/filters/folded-words.ts';
import { textsOf } from '#domain/filters/texts-of.ts';
import { createId } from '#domain/ids.ts';
import { invalid } from '#domain/refusal.ts';
import type { RichText } from '#domain/rich-text.ts';
import { moderatesCommunity, type Standing } from '#domain/standing.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tellOfFlag } from '../moderation/tell-of-case.ts';
import type { KeptFilters } from './filter-cache.ts';

type Where = { community: CommunityRow; standing: Standing };
/** What is about to be said; a title where a topic begins with it. */
type Said = { title?: string; content: RichText };
export type Caught<Outcome extends FilterOutcome = Exclude<FilterOutcome, 'ask'>> = { outcome: Outcome; pattern: string; found: string };

/**
 * Compares what somebody is about to post with the filters of a community, but for those who moderate it. Refuses beside its field, with the sentence of the rule, what is to be written otherwise;
 * else answers what the strictest rule found, or null.
 */
export async function applyFilters(deps: Pick<Deps, 'filterCache'>, tx: DbOrTx, where: Where, said: Said): Promise<Caught | null> {
  const filters = await filtersFor(deps, tx, where);
  if (filters === null) return null;
  const strictest = strictestOf(findIn(filters, said));
  if (!strictest) return null;
  const { rule: { outcome, pattern, words }, field, found } = strictest;
  if (outcome === 'ask') throw askedOtherwise(field, words, found);
  return { outcome, pattern, found };
}

/**
 * The same for a post that stands and is worded anew. It cannot be held, since it has readers and answers: so whatever a rule would hold is refused in words of ours, but for what the post said
 * already, which somebody let through or which was there before the rule.
 */
export async function applyFiltersToChange(deps: Pick<Deps, 'filterCache'>, tx: DbOrTx, where: Where, { before, content }: { before: RichText; content: RichText }): Promise<Caught<'flag'> | null> {
  const filters = await filtersFor(deps, tx, where);
  if (filters === null) return null;
  const stood = findIn(filters, { content: before }).filter(isHeld).map(markOf);
  const added = findIn(filters, { content }).filter((finding) => {
    const place = isHeld(finding) ? stood.indexOf(markOf(finding)) : -1;
    if (place >= 0) stood.splice(place, 1);
    return place < 0;
  });
  const strictest = strictestOf(added);
  if (!strictest) return null;
  const { rule: { outcome, pattern, words }, field, found } = strictest;
  if (outcome === 'ask') throw askedOtherwise(field, words, found);
  if (outcome === 'hold') throw invalid(field, 'filtered-change', t`Those who moderate look at “${found}” before others read it, and a post that stands cannot wait for them. Leave it out here, or say it in a post of its own: that one waits until they have looked.`);
  return { outcome, pattern, found };
}

async function filtersFor({ filterCache }: Pick<Deps, 'filterCache'>, tx: DbOrTx, { community, standing }: Where): Promise<KeptFilters | null> {
  const { id, filterRevision: revision } = community;
  if (revision === 0 || moderatesCommunity(standing, {})) return null;
  const known = filterCache.get(id);
  if (known?.revision === revision) return known;
  const rules = (await listFilterRules(tx, id)).filter(({ isTrial }) => !isTrial);
  const made = { revision, rules: new Map(rules.map((rule) => [rule.id, rule])), compiled: compileFilters(rules) };
  filterCache.set(id, made);
  return made;
}

type Finding = { rule: FilterRuleRow; field: 'title' | 'text'; found: string };

function findIn({ rules, compiled }: KeptFilters, { title, content }: Said): Finding[] {
  const texts = [title ?? '', ...textsOf(content)];
  return compiled.find(texts).flatMap(({ ruleId, text, start, end }) => {
    const rule = rules.get(ruleId);
    return rule ? [{ rule, field: text === 0 ? ('title' as const) : ('text' as const), found: texts[text]?.slice(start, end) ?? '' }] : [];
  });
}

const strictestOf = (findings: readonly Finding[]): Finding | undefined => findings.toSorted((one, other) => filterOutcomes.indexOf(one.rule.outcome) - filterOutcomes.indexOf(other.rule.outcome))[0];
const isHeld = ({ rule }: Finding): boolean => rule.outcome === 'hold';
const markOf = ({ rule, found }: Finding): string => [rule.id, ...foldedWords(found).map(({ folded }) => folded)].join(' ');
const askedOtherwise = (field: string, words: string, found: string) => invalid(field, 'filtered', `${words} ${t`This is about “${found}”.`}`);

/** Opens a case about a post in which a filter found something, or adds to the one that waits; those who moderate are told. */
export async function flagByFilter(deps: Deps, tx: DbOrTx, flagged: { communityId: string; postId: string; personId: string }, { pattern, found }: Caught): Promise<void> {
  const at = deps.now();
  const { flagCase, isNew } = await openOneCase(tx, { id: createId(), ...flagged, openedAt: at, settledAt: null });
  const words = pattern === found ? found : `${pattern}: ${found}`;
  await insertFlag(tx, { id: createId(), caseId: flagCase.id, accountId: null, isByFilter: true, kind: 'other', words, createdAt: at });
  if (isNew) await tellOfFlag(deps, tx, await getCase(tx, flagCase.id), { kind: 'other', words });
}
