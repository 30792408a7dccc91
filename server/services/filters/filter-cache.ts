import { LRUCache } from 'lru-cache';
import type { FilterRuleRow } from '#db/repositories/filter-rules.ts';
import type { CompiledFilters } from '#domain/filters/compiled-filters.ts';

/** The filters of a community that are in force, as they were at a revision, and what was made of them. */
export type KeptFilters = { revision: number; rules: ReadonlyMap<string, FilterRuleRow>; compiled: CompiledFilters };

/** What was made of filters, by community. Nothing here is taken for true at another revision. */
export type FilterCache = LRUCache<string, KeptFilters>;

const MOST_COMMUNITIES = 500;

export const createFilterCache = (): FilterCache => new LRUCache({ max: MOST_COMMUNITIES });
