import nlp from 'compromise/two';

/** A word with what it is in its sentence: `uses` -> Verb, PresentTense. */
export type TaggedWord = { word: string; tags: ReadonlySet<string> };

type Sentence = { terms: { normal: string; tags: string[] }[] };

/** The words of an English text, lower case, each with its parts of speech as the tagger of `compromise` sees them. */
export const taggedWords = (text: string): TaggedWord[] => (nlp(text).json() as Sentence[]).flatMap(({ terms }) => terms.filter(({ normal }) => normal !== '').map(({ normal, tags }) => ({ word: normal, tags: new Set(tags) })));

/** A word that says what is done: no "is", no "can". */
export const isActVerb = ({ tags }: TaggedWord): boolean => tags.has('Verb') && !tags.has('Copula') && !tags.has('Auxiliary') && !tags.has('Modal');
