import { spokenFor } from '../words/interface-language.ts';
import { saidIn } from '../words/reading-language.ts';
import type { PublishedReport } from './published-report.ts';
import { calledName, PERSON_MARK, somebody, wholeName } from './public-nodes.ts';

/**
 * A published report without one person's name: who was named is anonymous, in whatever part, and where the text calls them by name it says
 * "somebody", in its language. Where it stands as a mention is marked. A version of before that was so may have it unmarked: there a name of one word, which may be a word of any
 * sentence, is replaced only where nothing else explains that the report names its bearer. Of two people of one name both lose it: nothing that is published tells them apart.
 */
export const redactReport = (report: PublishedReport, name: string): PublishedReport => saidIn(spokenFor(report.language), () => withoutName(report, name));

function withoutName(report: PublishedReport, name: string): PublishedReport {
  let met = report.contributors.named.filter((person) => person.name === name).length;
  const withoutPerson = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutPerson);
    if (typeof value !== 'object' || value === null) return value;
    if ('kind' in value && value.kind === 'named' && 'name' in value && value.name === name) {
      met += 1;
      return { kind: 'anonymous' };
    }
    if ('marks' in value && 'text' in value && value.text === name && PERSON_MARK in (value.marks as object)) {
      met += 1;
      return { ...value, text: somebody(), marks: {} };
    }
    if ('calls' in value && (value.calls as string[]).includes(name)) {
      met += 1;
      return withoutPerson(withoutCall(value, name));
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPerson(inner)]));
  };
  const unnamed = withoutPerson({ ...report, contributors: { ...report.contributors, named: report.contributors.named.filter((person) => person.name !== name) } }) as PublishedReport;
  if (met > 0 && !/\s/.test(name)) return distinct(unnamed);
  const { blocks, sources, recommendations } = unnamed;
  const inText = <Part>(part: Part): Part => withoutWords(part, wholeName(name)) as Part;
  return distinct({ ...unnamed, blocks: inText(blocks), sources: inText(sources), recommendations: inText(recommendations) });
}

/** A source or recommendation whose words call somebody by this name, without it. */
function withoutCall(value: object, name: string): object {
  const { calls, ...rest } = withoutWords(value, calledName(name)) as { calls: string[] };
  const others = calls.filter((each) => each !== name);
  return others.length > 0 ? { ...rest, calls: others } : rest;
}

/** What readers read as words: an id, an address or somebody else's name is none. */
const WORDS = new Set(['text', 'wording', 'changedTo', 'answer', 'outcome', 'alt']);

function withoutWords(value: unknown, mention: RegExp): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutWords(each, mention));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeof inner === 'string' ? (WORDS.has(key) ? inner.replace(mention, somebody()) : inner) : withoutWords(inner, mention)]));
}

/** Who wrote a source is said once for each way of being shown. */
const distinct = (report: PublishedReport): PublishedReport => ({
  ...report,
  sources: report.sources.map((source) => ({ ...source, minute: source.by.every(({ kind }) => kind === 'named') ? source.minute : null, by: [...new Map(source.by.map((person) => [JSON.stringify(person), person])).values()] })),
});
