import { ContentFormat, ContentString, ContentType, type Item, XmlElement, XmlText, type XmlFragment } from 'yjs';
import type { ClockTimes } from './clock-times.ts';
import type { Relay } from './document-store.ts';

/**
 * Words by one author in one minute, formatted alike. `accountId` is null for the house itself, and for what somebody
 * brought back after a restore from a backup: that says so by `isRelayed`, which other runs do not have.
 */
export type TextRun = { type: 'text'; text: string; marks: Record<string, unknown>; accountId: string | null; minute: string | null; isRelayed?: true };
export type ContentNode = { type: string; attributes: Record<string, unknown>; content: ContentPart[] };
export type ContentPart = ContentNode | TextRun;

export type ContentSources = {
  /** Whose each Yjs client id is. */
  authors: ReadonlyMap<number, string | null>;
  /** What is nobody's, whoever has its client id. */
  relays: readonly Relay[];
  times: Pick<ClockTimes, 'writtenAt' | 'untilClock'>;
};

/**
 * The text of a document as canonical JSON: nodes with sorted attributes, and runs of text that each carry their one
 * author and the minute (ISO 8601, UTC) in which they were committed.
 */
export const readContent = (text: XmlFragment, sources: ContentSources): ContentPart[] => visibleStructs(text).flatMap((struct) => partsOf(struct, sources));

function visibleStructs(type: Pick<XmlFragment, '_start'>): Item[] {
  const structs: Item[] = [];
  for (let struct = type._start; struct !== null; struct = struct.right) if (!struct.deleted) structs.push(struct);
  return structs;
}

function partsOf({ content }: Item, sources: ContentSources): ContentPart[] {
  if (!(content instanceof ContentType)) return [];
  const { type } = content;
  if (type instanceof XmlText) return readRuns(type, sources);
  if (type instanceof XmlElement) return [{ type: type.nodeName, attributes: sorted(type.getAttributes()), content: readContent(type, sources) }];
  return [];
}

/** Runs of one XmlText; formatting opens and closes between its strings. */
export function readRuns(type: XmlText, sources: ContentSources): TextRun[] {
  const runs: TextRun[] = [];
  const marks = new Map<string, unknown>();
  let inForce: Record<string, unknown> = {};
  for (const struct of visibleStructs(type)) {
    const { content } = struct;
    if (content instanceof ContentFormat) inForce = sorted(onlySet(marks.set(content.key, content.value)));
    if (content instanceof ContentString) addString(runs, struct, content.str, inForce, sources);
  }
  return runs;
}

function addString(runs: TextRun[], { id }: Item, words: string, marks: Record<string, unknown>, sources: ContentSources): void {
  for (let from = 0; from < words.length; ) {
    const clock = id.clock + from;
    const { untilClock, ...author } = authorOf(sources, id.client, clock);
    const until = Math.min(words.length, sources.times.untilClock(id.client, clock) - id.clock, untilClock - id.clock);
    const minute = sources.times.writtenAt(id.client, clock)?.toISOString().slice(0, 16).concat('Z') ?? null;
    const run: TextRun = { type: 'text', text: words.slice(from, until), marks, minute, ...author };
    const last = runs.at(-1);
    if (last && isAlike(last, run)) last.text += run.text;
    else runs.push(run);
    from = until;
  }
}

/** Whose a clock of a client is, and the clock at which that may change next. */
export function authorOf({ authors, relays }: Pick<ContentSources, 'authors' | 'relays'>, clientId: number, clock: number): Pick<TextRun, 'accountId' | 'isRelayed'> & { untilClock: number } {
  const relaysOfClient = relays.filter((relay) => relay.clientId === clientId);
  const isRelayed = relaysOfClient.some((relay) => relay.clock <= clock && clock < relay.end);
  return { accountId: isRelayed ? null : (authors.get(clientId) ?? null), ...(isRelayed && { isRelayed }), untilClock: nextBorder(relaysOfClient, clock) };
}

/** Where the next stretch that was brought back begins or ends, after `clock`. */
const nextBorder = (relays: readonly Relay[], clock: number): number =>
  Math.min(...relays.flatMap((relay) => [relay.clock, relay.end]).filter((border) => border > clock));

const isAlike = (one: TextRun, other: TextRun): boolean =>
  one.accountId === other.accountId && one.isRelayed === other.isRelayed && one.minute === other.minute && (one.marks === other.marks || JSON.stringify(one.marks) === JSON.stringify(other.marks));

/** A mark ends where its value is null. */
export const onlySet = (marks: ReadonlyMap<string, unknown>): Record<string, unknown> => Object.fromEntries([...marks].filter(([, value]) => value !== null));

export const sorted = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The words alone, a line for each block. */
export const plainTextOf = (parts: readonly ContentPart[]): string =>
  parts.map((part) => (isRun(part) ? part.text : plainTextOf(part.content) + (part.content.every(isRun) ? '\n' : ''))).join('');

/** The accounts whose words stand there, each once. */
export const authorsIn = (parts: readonly ContentPart[]): string[] => [...new Set(parts.flatMap((part) => (isRun(part) ? (part.accountId ?? []) : authorsIn(part.content))))];

export const isRun = <Part extends { type: string }>(part: Part): part is Extract<Part, { text: string }> => part.type === 'text' && 'text' in part;
