import { type AbstractType, ContentAny, ContentDeleted, ContentEmbed, ContentFormat, ContentJSON, ContentString, ContentType, type Doc, findIndexSS, type GC, getState, ID, Item, XmlElement, XmlFragment, XmlText } from 'yjs';
import { TEXT_FIELD } from './fields.ts';

/** Among the elements of the text, within its words, as an attribute of an element, or in a field that no page shows. */
type Place = 'elements' | 'words' | 'attribute' | 'elsewhere';
/** Where a struct of Yjs stands and how deep, and the place within it when it holds others. */
export type Standing = { readonly place: Place; readonly depth: number; readonly holds: Place | null };
/** The standing of all structs `clock <= n < end` of one Yjs client. */
export type StandingRange = { clientId: number; clock: number; end: number; standing: Standing };
/** Tells where a struct stands; null when it is gone, and all that would stand beside or within it with it. */
export type FindStanding = (id: ID) => Standing | null;
export type Struct = Item | GC;

/** Lists within lists within tables stay far below; Yjs and whoever reads it go down by recursion. */
const MAX_DEPTH = 100;
const MAX_VALUE_DEPTH = 32;
/** Names that mean something to JavaScript itself, so that an object with them is taken for what it is not. */
const MISLEADING = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON']);
/** Whoever draws these reads them as text. */
const ADDRESSES = new Set(['href', 'src']);

/**
 * Where the structs of an update stand, which holds all that they lean on or `find` does. Throws when one stands where
 * no editor puts it, since no page that meets it could be drawn, and when something is nested so deep that it could
 * neither be read nor deleted.
 */
export function readStandings(structs: readonly Struct[], find: FindStanding): StandingRange[] {
  const own = new OwnStructs(structs);
  const known = new Map<Struct, Standing | null>();
  const ranges: StandingRange[] = [];
  for (const struct of structs) {
    const standing = resolve(struct, own, known, find);
    if (standing === null) continue;
    const { client, clock } = struct.id;
    const last = ranges.at(-1);
    if (last?.clientId === client && last.end === clock && last.standing === standing) last.end += struct.length;
    else ranges.push({ clientId: client, clock, end: clock + struct.length, standing });
  }
  return ranges;
}

/** The structs of one update by Yjs client and clock. */
class OwnStructs {
  readonly #byClient = new Map<number, Struct[]>();

  constructor(structs: readonly Struct[]) {
    for (const struct of structs) {
      const others = this.#byClient.get(struct.id.client);
      if (others) others.push(struct);
      else this.#byClient.set(struct.id.client, [struct]);
    }
  }

  find({ client, clock }: ID): Struct | undefined {
    const structs = this.#byClient.get(client);
    const [first, last] = [structs?.[0], structs?.at(-1)];
    if (!structs || !first || !last || clock < first.id.clock || clock >= last.id.clock + last.length) return undefined;
    return structs[findIndexSS(structs, clock)];
  }
}

/** Goes along what each leans on without recursion: somebody may send a chain of any length. */
function resolve(start: Struct, own: OwnStructs, known: Map<Struct, Standing | null>, find: FindStanding): Standing | null {
  const path = [start];
  const onPath = new Set(path);
  for (let struct = path.at(-1); struct; struct = path.at(-1)) {
    const leansOn = struct instanceof Item ? leaning(struct) : null;
    const before = leansOn && own.find(leansOn);
    if (before && !known.has(before)) {
      if (onPath.has(before)) throw new Error('This update leans on itself.');
      path.push(before);
      onPath.add(before);
      continue;
    }
    path.pop();
    if (!known.has(struct)) known.set(struct, struct instanceof Item ? standingOf(struct, before ? (known.get(before) ?? null) : leansOn && find(leansOn)) : null);
  }
  return known.get(start) ?? null;
}

/** Yjs sends the parent of those alone who stand beside nobody. */
function leaning(struct: Item): ID | null {
  const parent: unknown = struct.parent;
  if (parent instanceof ID) return parent;
  return typeof parent === 'string' ? null : (struct.origin ?? struct.rightOrigin);
}

function standingOf(struct: Item, before: Standing | null): Standing | null {
  const { parentSub, content } = struct;
  const parent: unknown = struct.parent;
  let place: Place;
  let depth: number;
  if (typeof parent === 'string') [place, depth] = [parent !== TEXT_FIELD ? 'elsewhere' : parentSub === null ? 'elements' : 'attribute', 1];
  else if (before === null) return null;
  else if (!(parent instanceof ID)) ({ place, depth } = before);
  else if (before.holds === null) return null;
  else [place, depth] = [before.holds !== 'elsewhere' && parentSub !== null ? 'attribute' : before.holds, before.depth + 1];
  if (!mayStand(struct, place, depth) || depth > MAX_DEPTH) throw new Error('This update puts something where no editor does.');
  const holds = content instanceof ContentType ? placeWithin(content.type, place) : null;
  return before?.place === place && before.depth === depth && before.holds === holds ? before : { place, depth, holds };
}

function mayStand(struct: Item, place: Place, depth: number): boolean {
  const { content, parentSub } = struct;
  if (content instanceof ContentDeleted) return true;
  switch (place) {
    case 'elements':
      return content instanceof ContentType && isDrawn(content.type, depth);
    case 'words':
      return content instanceof ContentString || (content instanceof ContentFormat && !MISLEADING.has(content.key) && isMark(content.value));
    case 'attribute':
      return content instanceof ContentAny && content.arr.every(isAttribute) && !MISLEADING.has(parentSub ?? '');
    case 'elsewhere':
      return isShallow(valueOf(content));
  }
}

function valueOf(content: Item['content']): unknown {
  if (content instanceof ContentAny || content instanceof ContentJSON) return content.arr;
  return content instanceof ContentFormat ? content.value : content instanceof ContentEmbed ? content.embed : null;
}

/** Words stand within an element, and the two kinds that every schema has are no elements. */
const isDrawn = (type: AbstractType<unknown>, depth: number): boolean => (type instanceof XmlElement && type.nodeName !== 'text' && type.nodeName !== 'doc') || (type instanceof XmlText && depth > 1);

const isScalar = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A scalar, or several, as the widths of a table's columns. */
const isAttribute = (value: unknown): boolean => isScalar(value) || (Array.isArray(value) && value.every(isScalar));

/** On or off, or an object of scalars, such as a link. */
function isMark(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isScalar(value);
  return Object.entries(value).every(([name, inner]) => !MISLEADING.has(name) && (ADDRESSES.has(name) ? typeof inner === 'string' || inner === null : isScalar(inner)));
}

const placeWithin = (type: AbstractType<unknown>, place: Place): Place => (place !== 'elements' ? 'elsewhere' : type instanceof XmlText ? 'words' : 'elements');

/** Yjs writes values as JSON, which goes down by recursion. */
function isShallow(value: unknown, within = MAX_VALUE_DEPTH): boolean {
  if (typeof value === 'bigint') return false;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  return within > 0 && Object.values(value).every((inner) => isShallow(inner, within - 1));
}

/** Where a struct of this document stands. */
export function standingIn(ydoc: Doc, { client, clock }: ID): Standing | null {
  if (clock >= getState(ydoc.store, client)) return null;
  const structs = ydoc.store.clients.get(client) ?? [];
  const struct = structs[findIndexSS(structs, clock)];
  if (!(struct instanceof Item) || struct.parent === null || typeof struct.parent === 'string' || struct.parent instanceof ID) return null;
  let depth = 1;
  let root: AbstractType<unknown> = struct.parent;
  for (let holder = root._item; holder; holder = root._item) {
    root = holder.parent as AbstractType<unknown>;
    depth += 1;
  }
  const isShown = ydoc.share.get(TEXT_FIELD) === root;
  const within = struct.parent instanceof XmlText ? 'words' : struct.parent instanceof XmlElement || struct.parent === root || struct.parent instanceof XmlFragment ? 'elements' : 'elsewhere';
  const place = !isShown ? 'elsewhere' : struct.parentSub !== null ? 'attribute' : within;
  return { place, depth, holds: struct.content instanceof ContentType ? placeWithin(struct.content.type, place) : null };
}
