/** The so many with the highest worth, the highest first, and with them all that are worth as much as the last: the order in which they came cuts nobody off. */
export function firstAndEqual<Thing>(things: readonly Thing[], most: number, worthOf: (thing: Thing) => number): Thing[] {
  const weighed = things.map((thing) => ({ thing, worth: worthOf(thing) })).sort((one, other) => other.worth - one.worth);
  const least = weighed[most - 1]?.worth ?? -Infinity;
  return weighed.filter(({ worth }) => worth >= least).map(({ thing }) => thing);
}
