import { type FilterKind, readPattern } from './filter-rule.ts';
import { type FoldedWord, foldedWords } from './folded-words.ts';
import { hostsNamed, sitesAbove } from './hosts.ts';

export type RuleToFind = { id: string; kind: FilterKind; pattern: string };
/** Where a rule found something: in which of the texts, and from where until where in it. */
export type Finding = { ruleId: string; text: number; start: number; end: number };
export type CompiledFilters = { find: (texts: readonly string[]) => Finding[] };

/** What is known of words once some were read: which rules end here, and what may come next. */
type Place = { rules: string[]; words: Map<string, Place>; beginnings: Map<string, Place> };
const place = (): Place => ({ rules: [], words: new Map(), beginnings: new Map() });

function below(places: Map<string, Place>, key: string): Place {
  const known = places.get(key) ?? place();
  places.set(key, known);
  return known;
}

/**
 * Makes one tree of all rules, so that a text is read once however many there are: from each word as many steps as the longest phrase has words, each a look into a map, and for
 * beginnings one for each letter up to the longest of them. Nothing is tried again.
 */
export function compileFilters(rules: readonly RuleToFind[]): CompiledFilters {
  const root = place();
  const sites = new Map<string, string[]>();
  let longest = 0;
  for (const { id, kind, pattern } of rules) {
    const read = readPattern(kind, pattern);
    if (typeof read === 'string') continue;
    if (read.kind === 'site') sites.set(read.host, [...(sites.get(read.host) ?? []), id]);
    else {
      const end = read.words.reduce((from, { folded, isBeginning }) => below(isBeginning ? from.beginnings : from.words, folded), root);
      end.rules.push(id);
      longest = Math.max(longest, ...read.words.filter(({ isBeginning }) => isBeginning).map(({ folded }) => folded.length));
    }
  }
  const next = (from: Place, { folded }: FoldedWord): Place[] => {
    const exact = from.words.get(folded);
    const found = exact ? [exact] : [];
    if (from.beginnings.size > 0) for (let length = 1; length <= Math.min(longest, folded.length); length += 1) {
      const beginning = from.beginnings.get(folded.slice(0, length));
      if (beginning) found.push(beginning);
    }
    return found;
  };
  const wordsIn = (words: readonly FoldedWord[], text: number): Finding[] =>
    words.flatMap(({ start }, first) => {
      const findings: Finding[] = [];
      let reached = [root];
      for (let at = first; at < words.length && reached.length > 0; at += 1) {
        const word = words[at];
        if (!word) break;
        reached = reached.flatMap((from) => next(from, word));
        for (const ruleId of reached.flatMap((to) => to.rules)) findings.push({ ruleId, text, start, end: word.end });
      }
      return findings;
    });
  const sitesIn = (words: string, text: number): Finding[] => hostsNamed(words).flatMap(({ host, start, end }) => [...sitesAbove(host)].flatMap((site) => (sites.get(site) ?? []).map((ruleId) => ({ ruleId, text, start, end }))));
  return { find: (texts) => texts.flatMap((words, text) => [...wordsIn(foldedWords(words), text), ...(sites.size > 0 ? sitesIn(words, text) : [])]) };
}
