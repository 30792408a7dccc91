import { type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';

/** What those who ask are told of a round: who came, how much was said in all and by some perspectives, and as whose each remark is shown. */
export type ToldOfRound = { people: Map<PerspectiveKey, number>; total: number; counts: Map<PerspectiveKey, number>; labels: Map<PerspectiveKey, number>; named: { perspective: PerspectiveKey; remarks: number }[]; anonymous: number };

/** How many people a remark without a name can be of, for whoever reasons from all that is told: by perspective, who is not known to be shown otherwise, and where the sums leave room for it. */
export function couldBe({ people, total, counts, labels, named, anonymous }: ToldOfRound): number[] {
  const namedOf = (key: PerspectiveKey) => named.filter(({ perspective }) => perspective === key);
  const signed = (key: PerspectiveKey) => (labels.get(key) ?? 0) + namedOf(key).reduce((sum, { remarks }) => sum + remarks, 0);
  const leftOf = (key: PerspectiveKey) => {
    const left = (people.get(key) ?? 0) - namedOf(key).length;
    return left === 1 && (labels.get(key) ?? 0) > 0 ? 0 : left;
  };
  const uncounted = perspectiveKeys.filter((key) => !counts.has(key));
  const rooms = [...perspectiveKeys.filter((key) => counts.has(key)).map((key) => ({ keys: [key], said: counts.get(key) ?? 0 })), { keys: uncounted, said: total - [...counts.values()].reduce((sum, each) => sum + each, 0) }];
  const open = rooms.map(({ keys, said }) => ({ hidden: said - keys.reduce((sum, key) => sum + signed(key), 0), people: keys.reduce((sum, key) => sum + leftOf(key), 0) })).filter(({ hidden }) => hidden > 0);
  if (open.reduce((sum, { hidden }) => sum + hidden, 0) !== anonymous) throw new Error('The sums that are told do not fit together.');
  return open.map((room) => room.people);
}
