import type { WallResult } from '../live/deliberation-facts.ts';
import type { OpinionMap } from './opinion-map.ts';
import { sharedStatements } from './shared-statements.ts';

/** What a hall reads at once. */
const MOST_AGREED = 4;

/** What of an opinion map is read from the wall of a hall: the groups by size, and the first of what every group agrees with (`sharedStatements`). No result for a map without groups. */
export function wallResult(map: Pick<OpinionMap, 'groups' | 'agreements'>, textOf: (statementId: string) => string | null): WallResult | null {
  if (map.groups.length === 0) return null;
  const agreed = sharedStatements(map, textOf).map(({ text, byGroup }) => ({ text, shares: byGroup.map(({ agrees, seen }) => agrees / seen) }));
  return { groups: map.groups.map(({ people }) => people), agreed: agreed.slice(0, MOST_AGREED) };
}
