import type { Entries } from '../entries.ts';

/** Which entries of a channel are meant: all, those of a kind ("message"), or one by its name ("room:<id>"). */
export type Wanted = 'all' | ReadonlySet<string>;

/** Whether an entry is among those that are meant. */
export function isWanted(wanted: Wanted, name: string): boolean {
  return wanted === 'all' || wanted.has(name) || wanted.has(kindOf(name));
}

/** The kind of an entry by its name: "room" of "room:<id>". */
export function kindOf(name: string): string {
  const end = name.indexOf(':');
  return end < 0 ? name : name.slice(0, end);
}

export const kindsOf = (wanted: ReadonlySet<string>): ReadonlySet<string> => new Set([...wanted].map(kindOf));

/** Draws of a channel what is wanted, and leaves out the rest without working it out. */
export type Drawing = {
  /** Entries of one kind, or of several that are worked out together. */
  part: <Drawn extends Entries>(kinds: string | readonly string[], draw: () => Drawn) => Partial<Drawn>;
  /** Entries of one kind, each of which may be wanted alone. */
  each: <Kind extends string, Value, Entry>(kind: Kind, values: () => readonly Value[], idOf: (value: Value) => string, draw: (value: Value) => Entry) => Partial<Record<`${Kind}:${string}`, Entry>>;
};

export function drawingOf(wanted: Wanted): Drawing {
  if (wanted === 'all') return { part: (_kinds, draw) => draw(), each: (kind, values, idOf, draw) => named(kind, values(), idOf, draw) };
  const kindsWanted = kindsOf(wanted);
  return {
    part: (kinds, draw) => ((typeof kinds === 'string' ? [kinds] : kinds).some((kind) => wanted.has(kind)) ? draw() : {}),
    each: (kind, values, idOf, draw) => (kindsWanted.has(kind) ? named(kind, values().filter((value) => isWanted(wanted, `${kind}:${idOf(value)}`)), idOf, draw) : {}),
  };
}

/** Named entries of one kind. */
export const named = <Kind extends string, Value, Entry>(kind: Kind, values: readonly Value[], idOf: (value: Value) => string, draw: (value: Value) => Entry): Record<`${Kind}:${string}`, Entry> =>
  Object.fromEntries(values.map((value) => [`${kind}:${idOf(value)}`, draw(value)])) as Record<`${Kind}:${string}`, Entry>;
