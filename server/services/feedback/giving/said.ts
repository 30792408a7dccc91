import type { AskedText } from '#domain/feedback/asked-text.ts';
import type { RemarkGiven } from '#domain/feedback/giving-forms.ts';
import { WHOLE_DRAFT } from '#domain/feedback/place-key.ts';
import { flatWords, standsIn } from '#domain/feedback/sentences.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

type Placed = { quote: string | null; /** What a suggestion would stand instead of; null where a remark is about all of the draft. */ words: string | null; /** Whether other words can stand there at all. */ maySuggest: boolean };

/** What a remark is about. Refuses with `no-such-place` what does not stand in the draft. */
export function placed(asked: AskedText, { place, quote }: Pick<RemarkGiven, 'place' | 'quote'>): Placed {
  if (place === WHOLE_DRAFT && quote === null) return { quote: null, words: null, maySuggest: false };
  const found = asked.words.get(place);
  if (found === undefined || (quote !== null && !standsIn(found.text, quote))) throw invalid(null, 'no-such-place', t`These words do not stand in the draft that is read here. Press the sentence again; what you wrote is still here.`);
  const maySuggest = asked.maySuggest(found);
  return quote === null ? { quote, words: found.text, maySuggest } : { quote: flatWords(quote), words: flatWords(quote), maySuggest };
}

type Said = Pick<RemarkGiven, 'rating' | 'text'> & { suggestion: string | null };

/** What somebody said there; words that they left as they stand are no suggestion. Refuses with `no-suggestion` other words where none can be put in. */
export function said({ rating, text, suggestion }: Pick<RemarkGiven, 'rating' | 'text' | 'suggestion'>, { words, maySuggest }: Placed): Said {
  if (words === null || suggestion === '' || flatWords(suggestion) === flatWords(words)) return { rating, text, suggestion: null };
  if (!maySuggest) throw invalid('text', 'no-suggestion', t`What stands there is put together or chosen, so no other words can be put in its place. Say here what should change.`);
  return { rating, text, suggestion };
}

/** Refuses with `nothing-said` what says nothing. */
export function requireSaid(remark: Said): Said {
  if (remark.rating === null && remark.text === '' && remark.suggestion === null) throw invalid('text', 'nothing-said', t`Rate it, write something, or suggest other words: one of them is enough.`);
  return remark;
}
