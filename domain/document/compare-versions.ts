import { applyUpdate, ContentDeleted, ContentFormat, ContentString, ContentType, Doc, type Item, XmlElement, XmlText, type XmlFragment } from 'yjs';
import type { ClockTimes } from './clock-times.ts';
import { authorOf, type ContentSources, isRun, onlySet, sorted } from './content.ts';
import { TEXT_FIELD } from './fields.ts';
import { readStateClocks, type StateClocks } from './state-clocks.ts';

export type Change = 'same' | 'inserted' | 'deleted';
type Fate = {
  change: Change;
  /** Who wrote it; null for the house itself, and for what was brought back after a restore from a backup. */
  accountId: string | null;
  isRelayed?: true;
  /** Of what is deleted: by whom, and null when the history does not tell. */
  deletedBy?: { accountId: string | null } | null;
};
type Values = Record<string, unknown>;
/** Words of one author and one fate. `marksBefore` stands where only their formatting changed. */
export type ComparedRun = Fate & { type: 'text'; text: string; marks: Values; marksBefore?: Values };
/** A block that stands in either state. `attributesBefore` stands where they changed, as when a heading became another. */
export type ComparedNode = Fate & { type: string; attributes: Values; attributesBefore?: Values; content: ComparedPart[] };
export type ComparedPart = ComparedNode | ComparedRun;

export type CompareSources = Pick<ContentSources, 'authors' | 'relays'> & Pick<ClockTimes, 'deletion' | 'untilDeletion'>;
type Compared = CompareSources & { older: StateClocks; newer: StateClocks };

/**
 * What was inserted and deleted between two whole states of one document, each one Yjs update: every part that stands in
 * either, in the order of the text. Without what was inserted it is the older state, without what was deleted the newer.
 */
export function compareVersions(older: Uint8Array, newer: Uint8Array, sources: CompareSources): ComparedPart[] {
  // What the newer state has thrown away is still there in the older: nothing may be collected.
  const both = new Doc({ gc: false });
  applyUpdate(both, older);
  applyUpdate(both, newer);
  return comparedIn(both.getXmlFragment(TEXT_FIELD), { ...sources, older: readStateClocks(older), newer: readStateClocks(newer) });
}

const comparedIn = (type: Pick<XmlFragment, '_start'>, compared: Compared): ComparedPart[] => structsIn(type).flatMap((struct) => partsOf(struct, compared));

function structsIn(type: Pick<XmlFragment, '_start'>): Item[] {
  const structs: Item[] = [];
  for (let struct = type._start; struct !== null; struct = struct.right) if (!(struct.content instanceof ContentDeleted)) structs.push(struct);
  return structs;
}

function partsOf({ id, content }: Item, compared: Compared): ComparedPart[] {
  const fate = fateOf(id.client, id.clock, compared);
  if (fate === null || !(content instanceof ContentType)) return [];
  const { type } = content;
  if (type instanceof XmlText) return runsOf(type, compared);
  if (!(type instanceof XmlElement)) return [];
  const [before, after] = [attributesIn(type._map, compared.older), attributesIn(type._map, compared.newer)];
  const hasChanged = fate.change === 'same' && JSON.stringify(before) !== JSON.stringify(after);
  return [{ type: type.nodeName, attributes: fate.change === 'deleted' ? before : after, ...(hasChanged && { attributesBefore: before }), ...fate, content: comparedIn(type, compared) }];
}

/** What became of a struct; null when it stands in neither state. */
function fateOf(clientId: number, clock: number, { older, newer, deletion, ...sources }: Compared): Fate | null {
  const [stood, stands] = [older.stands(clientId, clock), newer.stands(clientId, clock)];
  if (!stood && !stands) return null;
  const { untilClock: _until, ...author } = authorOf(sources, clientId, clock);
  if (stands) return { change: stood ? 'same' : 'inserted', ...author };
  const by = deletion(clientId, clock);
  return { change: 'deleted', ...author, deletedBy: by && { accountId: by.accountId } };
}

/** Of each attribute the last value that a state knows, unless that is deleted there. */
function attributesIn(map: ReadonlyMap<string, Item>, state: StateClocks): Values {
  const values: Values = {};
  for (const [name, last] of map) {
    let struct: Item | null = last;
    while (struct !== null && !state.knows(struct.id.client, struct.id.clock)) struct = struct.left;
    if (struct && state.stands(struct.id.client, struct.id.clock)) values[name] = struct.content.getContent().at(-1);
  }
  return sorted(values);
}

function runsOf(type: XmlText, compared: Compared): ComparedRun[] {
  const runs: ComparedRun[] = [];
  const [before, after] = [new Map<string, unknown>(), new Map<string, unknown>()];
  let marks: Marks = { before: {}, after: {}, haveChanged: false };
  for (const { id, content } of structsIn(type)) {
    if (content instanceof ContentFormat) {
      if (compared.older.stands(id.client, id.clock)) before.set(content.key, content.value);
      if (compared.newer.stands(id.client, id.clock)) after.set(content.key, content.value);
      marks = marksOf(before, after);
    }
    if (content instanceof ContentString) addWords(runs, { clientId: id.client, clock: id.clock, words: content.str }, marks, compared);
  }
  return runs;
}

type Marks = { before: Values; after: Values; haveChanged: boolean };

function marksOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): Marks {
  const [stood, stand] = [sorted(onlySet(before)), sorted(onlySet(after))];
  return { before: stood, after: stand, haveChanged: JSON.stringify(stood) !== JSON.stringify(stand) };
}

type Words = { clientId: number; clock: number; words: string };

/** Yjs keeps words of different fates in one struct, so each stretch of clocks is asked about by itself. */
function addWords(runs: ComparedRun[], { clientId, clock, words }: Words, { before, after, haveChanged }: Marks, compared: Compared): void {
  for (let from = 0; from < words.length; ) {
    const until = Math.min(words.length, untilClock(clientId, clock + from, compared) - clock);
    const fate = fateOf(clientId, clock + from, compared);
    if (fate !== null) {
      const marksBefore = fate.change === 'same' && haveChanged ? { marksBefore: before } : {};
      const run: ComparedRun = { type: 'text', text: words.slice(from, until), marks: fate.change === 'deleted' ? before : after, ...marksBefore, ...fate };
      addRun(runs, run);
    }
    from = until;
  }
}

/** The clock at which the fate of a struct may change next. Who deleted it matters only where it is gone. */
function untilClock(clientId: number, clock: number, { older, newer, untilDeletion, ...sources }: Compared): number {
  const until = Math.min(older.untilClock(clientId, clock), newer.untilClock(clientId, clock), authorOf(sources, clientId, clock).untilClock);
  return newer.stands(clientId, clock) ? until : Math.min(until, untilDeletion(clientId, clock));
}

/** Adds a run, to the last one where that is alike. */
export function addRun(parts: ComparedPart[], run: ComparedRun): void {
  const last = parts.at(-1);
  if (last && isRun(last) && isAlike(last, run)) last.text += run.text;
  else parts.push(run);
}

const isAlike = (one: ComparedRun, other: ComparedRun): boolean =>
  one.change === other.change &&
  one.accountId === other.accountId &&
  one.isRelayed === other.isRelayed &&
  one.deletedBy?.accountId === other.deletedBy?.accountId &&
  areAlike(one.marks, other.marks) &&
  areAlike(one.marksBefore, other.marksBefore);

const areAlike = (one: Values | undefined, other: Values | undefined): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
