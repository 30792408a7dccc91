import type { PanelQuestion } from './panel-facts.ts';

/** The most wanted first; of those that as many want, the one asked first. */
export const byWanted = (questions: readonly PanelQuestion[]): PanelQuestion[] =>
  questions.toSorted((one, other) => other.wanted - one.wanted || one.at - other.at || (one.id < other.id ? -1 : 1));

/** What one reader sees of a list: the order in which it was drawn last, and what has come since they last looked for more. */
export type HeldList = { shown: PanelQuestion[]; waiting: PanelQuestion[] };

/**
 * What stands in the reader's list. Questions they have not called for wait, so that nothing moves what is read; their own come at
 * once. While they are at the list its order is held (`order`), with what is new to it at its end; else the most wanted stand first.
 */
export function holdList(questions: readonly PanelQuestion[], { known, own, order }: { known: ReadonlySet<string>; own: readonly string[]; order: readonly string[] | null }): HeldList {
  const sorted = byWanted(questions);
  const isShown = ({ id }: PanelQuestion): boolean => known.has(id) || own.includes(id);
  const shown = sorted.filter(isShown);
  const placeOf = ({ id }: PanelQuestion): number => {
    const place = order?.indexOf(id) ?? 0;
    return place === -1 ? Infinity : place;
  };
  return { shown: order === null ? shown : shown.toSorted((one, other) => compare(placeOf(one), placeOf(other))), waiting: sorted.filter((question) => !isShown(question)) };
}

/** Two of no place are equal, which taking one infinity from another would not say. */
const compare = (one: number, other: number): number => (one === other ? 0 : one - other);
