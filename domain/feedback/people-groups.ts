import { FEWEST_SHOWN, tooSmall } from '../opinion-map/perspective-parts.ts';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';

/** Under `other` stand all who are too few to be told apart, those of another perspective, and those who are shown without one. */
export type PeopleGroups = {
  /** In the order of perspectives, `other` last. Empty where there are fewer than five people. */
  groups: PerspectiveKey[];
  /** The group that somebody is counted in who is shown with this word, or with none; null where they are in no group. */
  groupOf: (word: PerspectiveKey | null) => PerspectiveKey | null;
};

/**
 * Groups of people for figures, by the word that each is shown with (null: with none). A group has five people at least; smaller ones are merged, with the next smallest as
 * long as they are fewer than five together, so that no difference from the total tells of fewer. Since nobody is counted by more than they are shown with, figures tell no more
 * of anybody than the list beside them does.
 */
export function peopleGroups(words: readonly (PerspectiveKey | null)[]): PeopleGroups {
  if (words.length < FEWEST_SHOWN) return { groups: [], groupOf: () => null };
  const sizes = perspectiveKeys.map((key) => words.filter((word) => (word ?? 'other') === key).length);
  const small = tooSmall(sizes);
  const apart = new Set(perspectiveKeys.filter((key, place) => key !== 'other' && (sizes[place] ?? 0) > 0 && !small.has(place)));
  const groupOf = (word: PerspectiveKey | null): PerspectiveKey => (word !== null && apart.has(word) ? word : 'other');
  return { groups: [...apart, ...(words.some((word) => groupOf(word) === 'other') ? ['other' as const] : [])], groupOf };
}
