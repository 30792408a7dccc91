import { z } from 'zod';
import { t } from './words/t.ts';
import { oneLine } from './agenda/plain-text.ts';
import { idSchema } from './ids.ts';
import type { Reason } from './introduction-reason.ts';

export const PHRASES_AT_MOST = 6;
const PHRASE_CHARACTERS = 80;

/** A short list of phrases, one on each line; blank lines and repetitions are dropped. */
const phrasesField = z
  .string()
  .max(2_000, { error: () => t`This is too long.` })
  .default('')
  .transform((text) => [...new Set(text.split('\n').map(oneLine).filter(Boolean))])
  .refine((phrases) => phrases.length <= PHRASES_AT_MOST, { error: () => t`Write at most ${PHRASES_AT_MOST} lines.` })
  .refine((phrases) => phrases.every((phrase) => phrase.length <= PHRASE_CHARACTERS), { error: () => t`Use at most ${PHRASE_CHARACTERS} characters in a line.` });

/** What a member offers and looks for in a community, and whether they want to be introduced. */
export const ownEntrySchema = z.object({ offers: phrasesField, seeks: phrasesField, isOpenToIntroductions: z.boolean().default(false) });
export type OwnEntry = z.output<typeof ownEntrySchema>;

export const introductionFormSchema = z.object({ intent: z.enum(['introduce', 'not-now']), accountId: idSchema });

/** A phrase with the stems of its words, without those that every sentence has. */
export type Phrase = { text: string; stems: readonly string[] };
export type Member = { accountId: string; name: string; offers: readonly Phrase[]; seeks: readonly Phrase[] };

export type Suggestion = { accountId: string; reasons: Reason[] };

const SUGGESTED_AT_MOST = 10;
/** Two phrases meet when they share this part of the words of the shorter one. */
const SHARED_PART = 2 / 3;

/** How many words two phrases share; 0 where they do not meet. */
function sharedWords(one: Phrase, other: Phrase): number {
  const shared = one.stems.filter((stem) => other.stems.includes(stem)).length;
  return shared > 0 && shared >= Math.ceil(Math.min(one.stems.length, other.stems.length) * SHARED_PART) ? shared : 0;
}

/** The two phrases that share most; null where none meet. */
function bestOf(seeks: readonly Phrase[], offers: readonly Phrase[]): { sought: string; offered: string; shared: number } | null {
  const met = seeks.flatMap((sought) => offers.map((offered) => ({ sought: sought.text, offered: offered.text, shared: sharedWords(sought, offered) })));
  return met.reduce<(typeof met)[number] | null>((best, pair) => (pair.shared > (best?.shared ?? 0) ? pair : best), null);
}

/**
 * Whom somebody could be introduced to: those who offer what they look for, or look for what they offer. Both ways come first, then who shares more
 * words, then by name; at most ten. Phrases meet when they share two thirds of the words of the shorter one, by their stems.
 */
export function suggestIntroductions(me: Member, others: readonly Member[]): Suggestion[] {
  const suggested = others.flatMap((other) => {
    const [found, wanted] = [bestOf(me.seeks, other.offers), bestOf(other.seeks, me.offers)];
    const reasons = [...(found ? [reasonOf(true, found)] : []), ...(wanted ? [reasonOf(false, wanted)] : [])];
    return reasons.length === 0 ? [] : [{ accountId: other.accountId, name: other.name, reasons, shared: (found?.shared ?? 0) + (wanted?.shared ?? 0) }];
  });
  return suggested
    .toSorted((one, other) => other.reasons.length - one.reasons.length || other.shared - one.shared || one.name.localeCompare(other.name))
    .slice(0, SUGGESTED_AT_MOST)
    .map(({ accountId, reasons }) => ({ accountId, reasons }));
}

const reasonOf = (iLookFor: boolean, { sought, offered }: { sought: string; offered: string }): Reason => ({ iLookFor, sought, offered });
