import { FEWEST_SHOWN } from '#domain/opinion-map/perspective-parts.ts';
import { type PeopleGroups, peopleGroups } from '#domain/feedback/people-groups.ts';
import { type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';
import type { ShownRemark } from './load-ledger.ts';

const personOf = ({ giverAccountId, remark }: ShownRemark): string => giverAccountId ?? remark.giverId;

/** How many people gave these remarks; somebody who gave some in two rounds is one. */
export const countPeople = (remarks: readonly ShownRemark[]): number => new Set(remarks.map(personOf)).size;

/** The groups in which these remarks are counted, by what their givers are shown as. Who is shown otherwise in another round counts there as well. */
export function groupsOf(remarks: readonly ShownRemark[]): PeopleGroups {
  if (countPeople(remarks) < FEWEST_SHOWN) return peopleGroups([]);
  return peopleGroups([...new Map(remarks.map((each) => [`${personOf(each)} ${each.word}`, each.word])).values()]);
}

/** Whether a remark is meant by a perspective that was chosen: it is shown as that, or counted in the group of that name. */
export const isOf = (perspective: PerspectiveKey | null, { groupOf }: PeopleGroups, { word }: Pick<ShownRemark, 'word'>): boolean => perspective === null || word === perspective || groupOf(word) === perspective;

/** The perspectives by which these remarks can be chosen. */
export function perspectivesIn(remarks: readonly ShownRemark[], { groups }: PeopleGroups): PerspectiveKey[] {
  const words = new Set<PerspectiveKey | null>([...groups, ...remarks.map(({ word }) => word)]);
  return perspectiveKeys.filter((key) => words.has(key));
}
