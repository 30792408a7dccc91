import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { AskedQuestion } from '#server/services/feedback/giving/read-giving.ts';
import type { OwnRemark } from '#server/services/feedback/giving/view-remarks.ts';
import type { OpenRemark } from './giving-context.ts';

/** What somebody is typing and has not given yet; kept on their device alone. */
type Kept = { rating: string; text: string; suggestion: string };

const PREFIX = 'plenary-feedback:';
const QUESTION = 'question-';
/** Somebody else who gives feedback in the same browser does not get these words. */
export const keptKey = (giverId: string, { place, quote, change }: OpenRemark): string => `${PREFIX}${giverId}:${change ?? `${place}:${quote ?? ''}`}`;

/** The same for the answer to a question. */
export const keptAnswerKey = (giverId: string, questionId: string): string => `${PREFIX}${giverId}:${QUESTION}${questionId}`;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function readKept(key: string): Kept | null {
  const stored = storage()?.getItem(key) ?? null;
  return stored === null ? null : (JSON.parse(stored) as Kept);
}

export function forgetKept(key: string): void {
  storage()?.removeItem(key);
  tellChange();
}

/** Told to this page whenever something is kept or forgotten on it. */
const CHANGED = 'plenary-feedback-kept';
const tellChange = (): boolean => window.dispatchEvent(new Event(CHANGED));
function onChange(heard: () => void): () => void {
  window.addEventListener(CHANGED, heard);
  return () => window.removeEventListener(CHANGED, heard);
}

/** Gives a form back what was typed into it before, and keeps what is typed; says whether something is kept. What a refused form came back with is newer. */
export function useKeptWords(form: RefObject<HTMLFormElement>, key: string, isRefused: boolean): boolean {
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    const typed = form.current;
    if (!typed) return;
    const keep = () => {
      const words = new FormData(typed);
      const said = (name: string) => {
        const value = words.get(name);
        return typeof value === 'string' ? value : '';
      };
      try {
        storage()?.setItem(key, JSON.stringify({ rating: said('rating'), text: said('text'), suggestion: said('suggestion') } satisfies Kept));
        setKept(storage() !== null);
        tellChange();
      } catch {
        // A full device keeps nothing, and nothing is called kept.
        setKept(false);
      }
    };
    typed.addEventListener('input', keep);
    const kept = isRefused ? null : readKept(key);
    if (kept) {
      fill(typed, kept);
      typed.dispatchEvent(new Event('input'));
    }
    return () => typed.removeEventListener('input', keep);
  }, [form, key, isRefused]);
  return isKept;
}

function fill(form: HTMLFormElement, kept: Kept): void {
  for (const field of form.querySelectorAll<HTMLTextAreaElement>('textarea')) {
    const words = field.name === 'suggestion' ? kept.suggestion : kept.text;
    if (field.name === 'suggestion' && field.defaultValue !== words) field.closest('details')?.setAttribute('open', '');
    field.value = words;
  }
  for (const step of form.querySelectorAll<HTMLInputElement>('input[name=rating]')) step.checked = step.value === kept.rating;
}

/** All words that somebody typed in a round on this device and never gave, but for those that `known` says the draft or what they gave holds; none before the page runs in a browser. */
export function useLeftOver(giverId: string, known: readonly string[]): string[] {
  const kept = useSyncExternalStore(onChange, () => allKept(giverId), () => '[]');
  return notKnown(JSON.parse(kept) as string[], known);
}

/** What was begun on this device and not given: a remark at its place, the change of one, or the answer to a question. */
export type Begun = { place: string; quote: string | null } | { change: string } | { question: string };

/** All of it, in no order; none before the page runs in a browser. */
export function useBegun(giverId: string): Begun[] {
  const begun = useSyncExternalStore(onChange, () => JSON.stringify(begunKeys(giverId)), () => '[]');
  return useMemo(() => (JSON.parse(begun) as string[]).map(begunOf), [begun]);
}

/** The ends of the keys under which more is kept than stood there before. */
function begunKeys(giverId: string): string[] {
  const prefix = `${PREFIX}${giverId}:`;
  const ends = Object.keys(storage() ?? {}).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  return ends.toSorted().filter((end) => {
    const { rating = '', text = '', suggestion = '' } = readKept(`${prefix}${end}`) ?? {};
    return rating !== '' || notKnown([text, suggestion], [quoteIn(end)]).length > 0;
  });
}

const quoteIn = (end: string): string => end.slice(end.indexOf(':') + 1);

function begunOf(end: string): Begun {
  if (end.startsWith(QUESTION)) return { question: end.slice(QUESTION.length) };
  if (!end.includes(':')) return { change: end };
  return { place: end.slice(0, end.indexOf(':')), quote: quoteIn(end) || null };
}

/** As one word, so that it is the same as long as nothing else is kept. */
function allKept(giverId: string): string {
  const prefix = `${PREFIX}${giverId}:`;
  const keys = Object.keys(storage() ?? {}).filter((key) => key.startsWith(prefix));
  return JSON.stringify(keys.flatMap((key) => notKnown([readKept(key)?.text ?? '', readKept(key)?.suggestion ?? ''], [key.slice(key.indexOf(':', prefix.length) + 1)])));
}

/** Words that are none of these, blanks aside; each once. */
export function notKnown(words: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(['', ...known.map(flat)]);
  return words.filter((each) => !seen.has(flat(each)) && seen.add(flat(each)));
}

/** Forgets words once they stand among the remarks and answers that were given. */
export function useForgetGiven(giverId: string, { own, questions }: { own: readonly OwnRemark[]; questions: readonly Pick<AskedQuestion, 'id' | 'answer'>[] }): void {
  useEffect(() => {
    const forgetGiven = (key: string, given: string) => {
      const kept = readKept(key);
      if (kept && flat(kept.text) === flat(given)) forgetKept(key);
    };
    for (const { id, place, quote, text } of own) for (const change of [null, id]) forgetGiven(keptKey(giverId, { place, quote, change }), text);
    for (const { id, answer } of questions) if (answer) forgetGiven(keptAnswerKey(giverId, id), answer.text);
  }, [giverId, own, questions]);
}
