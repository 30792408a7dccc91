import type { RoomPrompt } from '#domain/live/views/entry-types.ts';

const written = new Intl.NumberFormat('en');

/** How far a prompt is: what its room said is ready is ready, whatever it holds. */
export const promptState = ({ words, isReady }: Pick<RoomPrompt, 'words' | 'isReady'>): 'blank' | 'begun' | 'ready' => (isReady ? 'ready' : words > 0 ? 'begun' : 'blank');

/** "blank", "1 word", "214 words". */
export const promptWords = ({ words }: Pick<RoomPrompt, 'words'>): string => (words === 0 ? 'blank' : `${written.format(words)} word${words === 1 ? '' : 's'}`);

const places = ['1st', '2nd', '3rd'];

/** "hand, 1st": where a raised hand is in the fair order. */
export const handWords = (place: number): string => `hand, ${places[place - 1] ?? `${place}th`}`;
