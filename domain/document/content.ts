import { ContentFormat, ContentString, ContentType, type Item, XmlElement, XmlText, type XmlFragment } from 'yjs';
import type { ClockTimes } from './clock-times.ts';

/** Words by one author in one minute, formatted alike. `accountId` is null for the house itself. */
export type TextRun = { type: 'text'; text: string; marks: Record<string, unknown>; accountId: string | null; minute: string | null };
export type ContentNode = { type: string; attributes: Record<string, unknown>; content: ContentPart[] };
export type ContentPart = ContentNode | TextRun;

export type ContentSources = {
  /** Whose each Yjs client id is. */
  authors: ReadonlyMap<number, string | null>;
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
  if (type instanceof XmlText) return runsOf(type, sources);
  if (type instanceof XmlElement) return [{ type: type.nodeName, attributes: sorted(type.getAttributes()), content: readContent(type, sources) }];
  return [];
}

/** Runs of one XmlText; formatting opens and closes between its strings. */
function runsOf(type: XmlText, sources: ContentSources): TextRun[] {
  const runs: TextRun[] = [];
  const marks = new Map<string, unknown>();
  for (const struct of visibleStructs(type)) {
    const { content } = struct;
    if (content instanceof ContentFormat) marks.set(content.key, content.value);
    if (content instanceof ContentString) addString(runs, struct, content.str, sorted(onlySet(marks)), sources);
  }
  return runs;
}

function addString(runs: TextRun[], { id }: Item, words: string, marks: Record<string, unknown>, { authors, times }: ContentSources): void {
  const accountId = authors.get(id.client) ?? null;
  for (let from = 0; from < words.length; ) {
    const clock = id.clock + from;
    const until = Math.min(words.length, times.untilClock(id.client, clock) - id.clock);
    const minute = times.writtenAt(id.client, clock)?.toISOString().slice(0, 16).concat('Z') ?? null;
    const last = runs.at(-1);
    const text = words.slice(from, until);
    if (last && last.accountId === accountId && last.minute === minute && JSON.stringify(last.marks) === JSON.stringify(marks)) last.text += text;
    else runs.push({ type: 'text', text, marks, accountId, minute });
    from = until;
  }
}

/** A mark ends where its value is null. */
const onlySet = (marks: ReadonlyMap<string, unknown>): Record<string, unknown> => Object.fromEntries([...marks].filter(([, value]) => value !== null));

const sorted = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The words alone, a line for each block. */
export const plainTextOf = (parts: readonly ContentPart[]): string =>
  parts.map((part) => (isRun(part) ? part.text : plainTextOf(part.content) + (part.content.every(isRun) ? '\n' : ''))).join('');

export const isRun = (part: ContentPart): part is TextRun => part.type === 'text' && 'text' in part;
