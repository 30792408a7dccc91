import type { CompiledFilters } from '#domain/filters/compiled-filters.ts';

export type FilterCache = {
  /** What was made of the filters of a community as they are at a revision; made anew where they changed. */
  get: (communityId: string, revision: number, make: () => Promise<CompiledFilters>) => Promise<CompiledFilters>;
};

const MOST_COMMUNITIES = 500;

/** Keeps what was made of filters until they change; of the communities that were asked for longest ago it is made again. */
export function createFilterCache(): FilterCache {
  const kept = new Map<string, { revision: number; compiled: CompiledFilters }>();
  return {
    get: async (communityId, revision, make) => {
      const known = kept.get(communityId);
      const compiled = known?.revision === revision ? known.compiled : await make();
      kept.delete(communityId);
      kept.set(communityId, { revision, compiled });
      const [oldest] = kept.keys();
      if (kept.size > MOST_COMMUNITIES && oldest !== undefined) kept.delete(oldest);
      return compiled;
    },
  };
}
