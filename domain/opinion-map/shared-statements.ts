import type { Agreement, OpinionMap } from './opinion-map.ts';
import { FEWEST_SHOWN } from './perspective-parts.ts';

/** A statement is told as agreed with where more than this share of each group agrees. */
const AGREED_SHARE = 0.5;

/**
 * The statements that every group agrees with, in the order of group-informed consensus, as far as five of each group have seen them. `textOf` gives a statement
 * by its id, null where it is not to be shown. None of a map without groups.
 */
export function sharedStatements({ groups, agreements }: Pick<OpinionMap, 'groups' | 'agreements'>, textOf: (statementId: string) => string | null): (Agreement & { text: string })[] {
  if (groups.length === 0) return [];
  return agreements.flatMap((agreement) => {
    const text = textOf(agreement.statementId);
    return text !== null && isShared(agreement) ? [{ ...agreement, text }] : [];
  });
}

/** Whether more than half of each group agree, five of each at least having seen it; nothing is where there are no groups. */
export const isShared = ({ byGroup }: Pick<Agreement, 'byGroup'>): boolean => byGroup.length > 0 && byGroup.every(({ agrees, seen }) => seen >= FEWEST_SHOWN && agrees / seen > AGREED_SHARE);
