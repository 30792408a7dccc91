import { z } from 'zod';
import { t } from '../words/t.ts';
import { type FilterKind, filterKinds, type FilterOutcome, filterOutcomes, PATTERN_MOST_CHARACTERS, type PatternFault, readPattern } from './filter-rule.ts';

const faultWords: Record<PatternFault, () => string> = {
  'no-words': () => t`Write a word or a phrase.`,
  'too-many-words': () => t`Write at most eight words.`,
  'star-alone': () => t`Write at least three letters before a star; fewer would find nearly everything.`,
  'no-site': () => t`Write the name of a site, such as example.org.`,
};

const looksFor = {
  kind: z.enum(filterKinds, { error: () => t`Choose what it looks for.` }),
  pattern: z.string({ error: () => t`Write what it looks for.` }).trim().min(1, { error: () => t`Write what it looks for.` }).max(PATTERN_MOST_CHARACTERS, { error: () => t`Use at most ${PATTERN_MOST_CHARACTERS} characters.` }),
};
type LooksFor = { kind: FilterKind; pattern: string };
const MOST_SENTENCE = 300;

function checkPattern({ kind, pattern }: LooksFor, context: z.RefinementCtx): void {
  const read = readPattern(kind, pattern);
  if (typeof read === 'string') context.addIssue({ code: 'custom', message: faultWords[read](), path: ['pattern'] });
}

const ruleFields = {
  ...looksFor,
  outcome: z.enum(filterOutcomes, { error: () => t`Choose what happens with it.` }),
  words: z.string().trim().max(MOST_SENTENCE, { error: () => t`Use at most ${MOST_SENTENCE} characters.` }).default(''),
  state: z.enum(['trial', 'force'], { error: () => t`Choose whether it is in force.` }),
};
type Rule = LooksFor & { outcome: FilterOutcome; words: string };

function checkRule(rule: Rule, context: z.RefinementCtx): void {
  checkPattern(rule, context);
  if (rule.outcome === 'ask' && rule.words === '') context.addIssue({ code: 'custom', message: t`Write what whoever is asked reads.`, path: ['words'] });
}

/** A rule as its form sends it. */
export const filterRuleSchema = z.object(ruleFields).superRefine(checkRule);
export type FilterRule = z.output<typeof filterRuleSchema>;

/** What is done on the page of one rule. */
export const filterActSchema = z.discriminatedUnion('intent', [z.object({ intent: z.literal('remove') }), z.object({ intent: z.literal('save'), ...ruleFields }).superRefine(checkRule)]);

/** What is tried without being kept; null where an address asks for nothing, or for nothing that can be looked for. */
export const filterToTry = z.object(looksFor).superRefine(checkPattern).nullable().catch(null);
export type FilterToTry = LooksFor;
