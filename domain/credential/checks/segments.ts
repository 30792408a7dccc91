type Granularity = 'word' | 'sentence';
const segmenters = new Map<string, Intl.Segmenter>();

/** A draft's language may be half written, and then says nothing about where words end. */
function segmenterOf(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(isLanguage(language) ? language : undefined, { granularity });
  segmenters.set(key, made);
  return made;
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

/** The words of a text as Unicode's rules find them (UAX 29), without signs and spaces. */
export const wordsOf = (text: string, language: string): string[] => [...segmenterOf(language, 'word').segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/** What ends in a full stop within an English sentence: titles, names of places, abbreviations of writing, initials. */
const ABBREVIATION = /(?:^|[\s("“‘[–—-])(?:(?:Dr|Drs|Mr|Mrs|Ms|Mx|Prof|St|Mt|Ft|Rev|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Hon|Jr|Sr|No|Nos|Fig|Figs|Vol|Ch|Sec|Ed|Eds|Dept|Univ|Inc|Co|Ltd|e\.\s?g|i\.\s?e|cf|vs|v|viz|approx|ca|al|esp|incl|ed|eds|trans|vol|pp|p|ch|fig|Ph\.D|Ed\.D|M\.Ed)|\p{Lu}(?:\.\s?\p{Lu})*)\.$/u;

/** No abbreviation is longer; of a long row of initials its end says enough. */
const LONGEST_ABBREVIATION = 24;

/** The sentences of a text as Unicode's rules find them (UAX 29), but for those that end in an English abbreviation; a line of a list is one. */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenterOf(language, 'sentence').segment(text)) {
    const last = sentences.at(-1);
    const goesOn = last !== undefined && isEnglish({ language }) && !last.includes('\n', last.trimEnd().length) && ABBREVIATION.test(last.trimEnd().slice(-LONGEST_ABBREVIATION));
    if (goesOn) sentences.splice(-1, 1, last + segment);
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Checks of wording know English alone. */
export const isEnglish = ({ language }: { language: string }): boolean => /^en(-|$)/i.test(language);
