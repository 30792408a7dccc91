import { flatWords } from '#domain/feedback/sentences.ts';

type Placed = { place: string; words: string };

/** Those about a sentence, a paragraph or a point whose words, as they were asked about, stand in a passage as it reads now. A place whose words were changed since is found no more. */
export function remarksWithin<Remarks extends Placed>(places: readonly Remarks[], wording: string): Remarks[] {
  const words = flatWords(wording);
  // A part as a whole has a key without a slash: its words are its title alone.
  return places.filter((each) => each.place.includes('/') && each.words !== '' && words.includes(each.words));
}
