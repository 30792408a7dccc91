import { foldedWords } from './folded-words.ts';
import { hostOf } from './hosts.ts';

export const filterKinds = ['words', 'site'] as const;
/** What a rule looks for: a word or phrase, or a site with all below it. */
export type FilterKind = (typeof filterKinds)[number];

export const filterOutcomes = ['ask', 'hold', 'flag'] as const;
/** What a rule does with what it finds, the strictest first. */
export type FilterOutcome = (typeof filterOutcomes)[number];

export const MOST_RULES = 200;
export const PATTERN_MOST_CHARACTERS = 100;
const MOST_WORDS = 8;
/** A word that stands for its endings says at least so much. */
const LEAST_BEFORE_STAR = 3;

export type PatternWord = { folded: string; /** Whether it stands for all words that begin so. */ isBeginning: boolean };
export type Pattern = { kind: 'words'; words: PatternWord[] } | { kind: 'site'; host: string };
/** Why something cannot be looked for. */
export type PatternFault = 'no-words' | 'too-many-words' | 'star-alone' | 'no-site';

/** Reads what somebody typed as what a rule looks for. No part of it is a pattern of a program: signs between words are nothing, but a star at the end of one. */
export function readPattern(kind: FilterKind, typed: string): Pattern | PatternFault {
  if (kind === 'site') return readSite(typed);
  const words = typed.split(/\s+/).flatMap((stretch) => {
    const found = foldedWords(stretch);
    return found.map(({ folded }, place): PatternWord => ({ folded, isBeginning: place === found.length - 1 && stretch.endsWith('*') }));
  });
  if (words.length === 0) return 'no-words';
  if (words.length > MOST_WORDS) return 'too-many-words';
  return words.some(({ folded, isBeginning }) => isBeginning && folded.length < LEAST_BEFORE_STAR) ? 'star-alone' : { kind, words };
}

function readSite(typed: string): Pattern | PatternFault {
  const address = typed.trim().replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//i, '');
  const authority = address.split(/[/?#\\]/, 1)[0] ?? '';
  const host = /\s/.test(authority) ? null : hostOf(authority.slice(authority.lastIndexOf('@') + 1));
  return host === null ? 'no-site' : { kind: 'site', host: host.replace(/^www\.(?=.*\.)/, '') };
}
