import { diceCoefficient } from 'dice-coefficient';
import { isBlank, type Check, type Flaw } from './finding.ts';
import { isEnglish, sentencesOf, wordsOf } from './segments.ts';
import { isActVerb, taggedWords, type TaggedWord } from './tagged-words.ts';
import { t } from '#domain/words/t.ts';

const MOST_COMPETENCY_WORDS = 40;
const LEAST_METHOD_WORDS = 8;
const MOST_ALIKE = 0.8;
const competency = { field: 'competency' } as const;

export const competencyIsOneSentence: Check = {
  id: 'L02',
  severity: 'E',
  asks: () => t`There is one competency: one sentence of at most ${MOST_COMPETENCY_WORDS} words.`,
  find: (draft) => {
    const sentences = sentencesOf(draft.competency, draft.language).length;
    const words = wordsOf(draft.competency, draft.language).length;
    const flaws: Flaw[] = [];
    if (sentences > 1) flaws.push({ reason: t`The competency has ${sentences} sentences. One credential stands for one competency, said in one sentence.`, place: competency });
    if (words > MOST_COMPETENCY_WORDS) flaws.push({ reason: t`The competency has ${words} words; at most ${MOST_COMPETENCY_WORDS} can be kept in mind.`, place: competency });
    return flaws;
  },
};

/** What nobody can see somebody do. */
const UNSEEN_ACT = /^(understand(s|ing)?|understood|know(s|ing|n)?|knew|learn(s|ing|ed|t)?|appreciat(es?|ing|ed))$/;

export const competencyIsObservable: Check = {
  id: 'L03',
  severity: 'W',
  asks: () => t`The competency starts with who does it and with a verb that can be observed.`,
  find: (draft) => {
    if (isBlank(draft.competency) || !isEnglish(draft)) return [];
    const words = taggedWords(draft.competency);
    const firstVerb = words.findIndex(({ tags }) => tags.has('Verb'));
    const act = words.findIndex(isActVerb);
    const isAware = words.findIndex(({ word, tags }, place) => word === 'aware' && words.slice(0, place).some(({ tags: earlier }) => earlier.has('Copula')) && !tags.has('Noun'));
    if (firstVerb === -1) return [{ reason: t`The competency has no verb. Say what somebody does, for example “Educator uses ... to ...”.`, place: competency }];
    if (!words.slice(0, firstVerb).some(({ tags }) => tags.has('Noun') || tags.has('Pronoun'))) return [{ reason: t`The competency does not start with who does it. Begin with the role, for example “Educator”.`, place: competency, quote: words[firstVerb]?.word }];
    const unseen = act !== -1 && UNSEEN_ACT.test(words[act]?.word ?? '') ? words[act]?.word : isAware !== -1 && (act === -1 || isAware < act) ? 'aware' : undefined;
    return unseen === undefined ? [] : [{ reason: t`Nobody can see somebody “${unseen}”. Say what they do that shows it.`, place: competency, quote: unseen }];
  },
};

const JOINING = new Set(['and', 'or', '&', 'and/or']);
const formOf = ({ word, tags }: TaggedWord): string => (tags.has('Gerund') ? 'ing' : tags.has('PastTense') ? 'ed' : word.endsWith('s') ? 's' : 'plain');

/** The second of two verbs that are joined: right behind the first, or one that has an object of its own. */
function joinedVerb(words: readonly TaggedWord[], joint: number): TaggedWord | undefined {
  const skip = (from: number, step: 1 | -1): number => {
    let place = from;
    while (words[place]?.tags.has('Adverb')) place += step;
    return place;
  };
  const second = words[skip(joint + 1, 1)];
  if (!second || !isActVerb(second)) return undefined;
  const first = words[skip(joint - 1, -1)];
  if (first && isActVerb(first) && formOf(first) === formOf(second)) return second;
  const isBefore = words.slice(0, joint).some((word) => isActVerb(word) && formOf(word) === formOf(second));
  const behind = words[skip(joint + 1, 1) + 1]?.tags;
  const hasObject = behind !== undefined && (behind.has('Determiner') || behind.has('Noun') || behind.has('Pronoun') || behind.has('Adjective') || behind.has('Possessive'));
  return isBefore && hasObject ? second : undefined;
}

export const competencyIsOneAct: Check = {
  id: 'L04',
  severity: 'W',
  asks: () => t`No “and” or “or” joins two verbs of the competency.`,
  find: (draft) => {
    if (!isEnglish(draft)) return [];
    const words = taggedWords(draft.competency.replace(/\band\s*\/\s*or\b/gi, 'and/or'));
    return words.flatMap(({ word }, place): Flaw[] => {
      const second = JOINING.has(word) ? joinedVerb(words, place) : undefined;
      return second ? [{ reason: t`Two verbs are joined by “${word}”. An assessor could pass one and fail the other.`, place: competency, quote: `${word} ${second.word}` }] : [];
    });
  },
};

export const methodIsAHow: Check = {
  id: 'L05',
  severity: 'E',
  asks: () => t`The key method names a how, and is not the competency over again.`,
  find: (draft) => {
    if (isBlank(draft.keyMethod)) return [];
    const place = { field: 'keyMethod' } as const;
    if (diceCoefficient(draft.competency, draft.keyMethod) > MOST_ALIKE) return [{ reason: t`The key method says the competency over again. Say how it is done.`, place }];
    const isTooShort = wordsOf(draft.keyMethod, draft.language).length < LEAST_METHOD_WORDS;
    return isTooShort ? [{ reason: t`The key method does not say how it is done. Name what is done, and in which order.`, place }] : [];
  },
};
