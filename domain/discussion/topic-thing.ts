/** What a topic can be about, beside itself. */
export const thingKinds = ['summit', 'question', 'credential', 'report'] as const;
export type ThingKind = (typeof thingKinds)[number];

/** A thing as addresses name it: questions by their id, all else by their slug. */
export type ThingAddress = { kind: ThingKind; name: string };
/** A thing as a topic shows it. */
export type Thing = ThingAddress & { title: string };

/** Who may read a thing, and with it what is said about it: everybody, the members of its community, or, while nobody published it, only those who lead that. */
export type OpenTo = 'everybody' | 'members' | 'leaders';

/** "/summits/autumn"; a question stands below its community. */
export const thingPath = ({ kind, name }: ThingAddress, community: string): string => (kind === 'question' ? `/communities/${community}/questions/${name}` : `/${kind}s/${name}`);

/** "summit:autumn", as a link carries it. */
export const thingMark = ({ kind, name }: ThingAddress): string => `${kind}:${name}`;

/** Reads such a mark; null for anything else. */
export function thingOfMark(mark: string): ThingAddress | null {
  const [written = '', ...rest] = mark.split(':');
  const kind = thingKinds.find((each) => each === written);
  const name = rest.join(':');
  return kind !== undefined && /^[a-z0-9-]{1,80}$/.test(name) ? { kind, name } : null;
}
