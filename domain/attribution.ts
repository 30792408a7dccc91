import { t } from './words/t.ts';

/** How a contribution may be shown outside the room it was made in; each shows less than the one before. */
export const attributions = ['named', 'perspective', 'anonymous'] as const;
export type Attribution = (typeof attributions)[number];

export const attributionWords = (): Record<Attribution, string> => ({
  named: t`With my name`,
  perspective: t`With my perspective only`,
  anonymous: t`Without name or perspective`,
});

/** The same, as it is said to somebody of themselves: "You are shown there ...". */
export const shownWords = (): Record<Attribution, string> => ({
  named: t`with your name`,
  perspective: t`with your perspective only`,
  anonymous: t`without name or perspective`,
});

/** The same of all who are in a room, or in a whole summit: "people of this room are shown ...". */
export const roomRuleWords = (): Record<Attribution, string> => ({
  named: t`with their names`,
  perspective: t`by perspective, without names`,
  anonymous: t`without names and perspectives`,
});

/** Of two the one that shows less: what somebody once asked to be kept back is not shown because of another choice. */
export const moreReserved = (one: Attribution, other: Attribution): Attribution => (attributions.indexOf(one) > attributions.indexOf(other) ? one : other);
